package traject.query.page;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import traject.shared.identity.AccountPrincipal;
import traject.shared.identity.Accounts;

/** What every page has: who reads it and in which language. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
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
}
