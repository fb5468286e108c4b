package traject.query.page;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import traject.query.problem.NotAnswered;
import traject.shared.identity.AccountPrincipal;
import traject.shared.identity.Accounts;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;

/** What every page has: who reads it, in which language, and a page for what can't be shown. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageAdvice {

    private final MessageSource messages;
    private final Accounts accounts;

    PageAdvice(MessageSource messages, Accounts accounts) {
        this.messages = messages;
        this.accounts = accounts;
    }

    @ModelAttribute
    void head(
            @AuthenticationPrincipal @Nullable AccountPrincipal principal,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Words words = new Words(messages, locale);
        model.addAttribute("words", words);
        String query = request.getQueryString();
        String here = request.getRequestURI() + (query == null ? "" : "?" + query);
        Caller me = principal == null ? null : Caller.of(principal.actor(), words, accounts.areSample());
        if (me != null) {
            model.addAttribute("me", me);
        }
        model.addAttribute("here", here);
        model.addAttribute("header", Header.of(words, me, here, token(request)));
    }

    private static CsrfToken token(HttpServletRequest request) {
        return (CsrfToken) requireNonNull(request.getAttribute(CsrfToken.class.getName()));
    }

    @ExceptionHandler
    String refused(
            NotAnswered refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            @AuthenticationPrincipal @Nullable AccountPrincipal principal) {
        head(principal, request, locale, model);
        Problem problem = refused.toProblem(locale);
        response.setStatus(problem.status());
        model.addAttribute("problem", problem);
        model.addAttribute("why", messages.getMessage("problem." + problem.code(), null, problem.detail(), locale));
        return "problem";
    }

    /** An id that can't be one, or a day that is none. */
    @ExceptionHandler
    String unreadable(
            MethodArgumentTypeMismatchException e,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model,
            @AuthenticationPrincipal @Nullable AccountPrincipal principal) {
        return refused(new NotAnswered(CommonReason.UNKNOWN_CASE), request, response, locale, model, principal);
    }
}
