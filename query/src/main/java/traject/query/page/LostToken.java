package traject.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Leads whoever sends something after their session ended back to where they were, by way of the sign-in. What was typed
 * in a form is kept in their browser; what one click would have done is said not to be done.
 */
final class LostToken implements AccessDeniedHandler {

    private static final Pattern UNDO = Pattern.compile("(/cases/[^/]+)/entries/([^/]+)/undo");

    /** Time enough to sign in again. */
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final SessionFlashMapManager flashes = new SessionFlashMapManager();

    LostToken(MessageSource messages, LocaleResolver languages) {
        this.messages = messages;
        this.languages = languages;
        flashes.setFlashMapTimeout(Math.toIntExact(KEPT.toSeconds()));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String asked = request.getRequestURI();
        Matcher undo = UNDO.matcher(asked);
        if (!(denied instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (undo.matches()) {
            say("notUndone", "undo.lost", undo.group(1), request, response);
            response.sendRedirect(undo.group(1) + "#e-" + undo.group(2));
        } else if (asked.equals("/cases/handover")) {
            say("notHanded", "cases.hand-lost", "/cases", request, response);
            response.sendRedirect("/cases");
        } else {
            response.sendRedirect(asked.equals("/sign-out") ? "/" : asked);
        }
    }

    /** Left for the page that they come back to, which says it as it says any other refusal. */
    private void say(String as, String key, String page, HttpServletRequest request, HttpServletResponse response) {
        FlashMap left = new FlashMap();
        left.put(as, messages.getMessage(key, null, languages.resolveLocale(request)));
        left.setTargetRequestPath(page);
        flashes.saveOutputFlashMap(left, request, response);
    }
}
