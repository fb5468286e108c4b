package traject.query.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import traject.query.problem.BrokenOff;
import traject.query.problem.Failure;
import traject.query.problem.NotAnswered;
import traject.shared.identity.AccountPrincipal;
import traject.shared.problem.Problem;

/** Shows a page to whoever asked for one with a browser and ran into something; a program is told as a problem. */
@Component
final class BrowserErrors implements HandlerExceptionResolver, Ordered {

    private final PageAdvice pages;
    private final MessageSource messages;

    BrowserErrors(PageAdvice pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** Before the advices, which take whatever comes. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (e instanceof BrokenOff || response.isCommitted() || !isOfBrowser(request)) {
            return null;
        }
        if (e instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        NotAnswered refused = Failure.of(e);
        if (refused.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(refused.retryAfter().toSeconds()));
        }
        Locale locale = LocaleContextHolder.getLocale();
        Problem problem = refused.toProblem(locale);
        response.setStatus(problem.status());
        Model model = new ExtendedModelMap();
        pages.head(whoeverIsSignedIn(), request, locale, model);
        model.addAttribute("problem", problem);
        model.addAttribute("why", messages.getMessage("problem." + problem.code(), null, problem.detail(), locale));
        return new ModelAndView("problem", model.asMap());
    }

    /** Where no token was made, the request never came to the door of the pages. */
    private static boolean isOfBrowser(HttpServletRequest request) {
        String asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String before
                ? before
                : request.getRequestURI();
        return !asked.startsWith("/api/")
                && request.getAttribute(CsrfToken.class.getName()) != null
                && Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                        .anyMatch(accept -> accept.contains(MediaType.TEXT_HTML_VALUE));
    }

    private static @Nullable AccountPrincipal whoeverIsSignedIn() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof AccountPrincipal principal ? principal : null;
    }
}
