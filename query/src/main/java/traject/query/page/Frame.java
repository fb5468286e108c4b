package traject.query.page;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * What stands around a page that is written without a template: the template of all pages, filled in once for each
 * language but for what is a page's own.
 */
@Component
final class Frame {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Pattern OWN = Pattern.compile("\\{(title|header|main)}");

    private final ITemplateEngine templates;
    private final Map<Locale, List<byte[]>> parts = new ConcurrentHashMap<>();

    Frame(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Answers with a page in its frame.
     *
     * @param title as HTML, like the others
     */
    void send(HttpServletResponse to, Words words, String title, String header, String main) throws IOException {
        Iterator<byte[]> around =
                parts.computeIfAbsent(words.locale(), _ -> partsIn(words)).iterator();
        List<byte[]> page = new ArrayList<>();
        page.add(around.next());
        for (String own : List.of(title, header, main)) {
            page.add(own.getBytes(StandardCharsets.UTF_8));
            page.add(around.next());
        }
        to.setContentType(HTML.toString());
        to.setLocale(words.locale());
        to.setContentLength(page.stream().mapToInt(part -> part.length).sum());
        ServletOutputStream out = to.getOutputStream();
        for (byte[] part : page) {
            out.write(part);
        }
    }

    private List<byte[]> partsIn(Words words) {
        Context own = new Context(words.locale(), Map.of("words", words, "header", "{header}"));
        return OWN.splitAsStream(templates.process("frame", own))
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
