package traject.query.markup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The styles of a drawing for a file that stands alone: the light tokens in place of their names, and no rules that ask
 * about a screen. Drawing programs know neither.
 */
public final class Stylesheet {

    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):([^;}]+)");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Stylesheet() {}

    /** Read from the class path, where the pages' own style sheets lie; each of them has tokens of its own. */
    public static String alone(String... sheets) {
        Map<String, String> values = new HashMap<>(light(read("tokens.css")));
        StringBuilder rules = new StringBuilder();
        for (String sheet : sheets) {
            String css = COMMENT.matcher(read(sheet)).replaceAll("");
            values.putAll(light(css));
            rules.append(withoutConditions(css));
        }
        return withValues(rules.toString(), values);
    }

    private static String read(String file) {
        try (InputStream css = Stylesheet.class.getResourceAsStream("/static/css/" + file)) {
            if (css == null) {
                throw new IllegalStateException("not on the class path: static/css/" + file);
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tokens of the first rule for the root: light is what holds without conditions. */
    private static Map<String, String> light(String css) {
        int from = css.indexOf(":root{");
        Map<String, String> values = new HashMap<>();
        Matcher token = TOKEN.matcher(css.substring(from, css.indexOf('}', from)));
        while (token.find()) {
            values.put(token.group(1), token.group(2).strip());
        }
        return values;
    }

    private static String withValues(String css, Map<String, String> values) {
        return USE.matcher(css).replaceAll(use -> {
            String value = values.get(use.group(1));
            if (value == null) {
                throw new IllegalStateException("no token --" + use.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Without at-rules and without rules for the root and the page around the drawing. */
    private static String withoutConditions(String css) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        while (at < css.length()) {
            int end = endOfRule(css, at);
            String rule = css.substring(at, end).strip();
            if (!rule.isEmpty()
                    && !rule.startsWith("@")
                    && !rule.startsWith(":root")
                    && !rule.startsWith(".picture-")
                    && !rule.startsWith(".figure-")) {
                kept.append(rule).append('\n');
            }
            at = end;
        }
        return kept.toString();
    }

    private static int endOfRule(String css, int from) {
        int depth = 0;
        for (int i = from; i < css.length(); i++) {
            if (css.charAt(i) == '{') {
                depth++;
            } else if (css.charAt(i) == '}' && --depth == 0) {
                return i + 1;
            }
        }
        return css.length();
    }
}
