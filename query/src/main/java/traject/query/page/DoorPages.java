package traject.query.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import traject.shared.identity.Accounts;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;

/** The way in: sign-in, the first page of each role, and the language. */
@Controller
class DoorPages {

    /** An address of ours, without anything that a browser could read as another site. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?:[\\w.~-][\\w./~?&=:,%+-]*)?");

    private static final Set<String> SPOKEN = Set.of("nl", "en");

    private final Accounts accounts;
    private final LocaleResolver languages;

    DoorPages(Accounts accounts, LocaleResolver languages) {
        this.accounts = accounts;
        this.languages = languages;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String failed, Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("samples", accounts.areSample());
        return "sign-in";
    }

    @GetMapping("/")
    String home(@Acting Actor actor) {
        return switch (actor.role()) {
            case HELPER, TEAM_LEAD, AUDITOR -> "redirect:/cases";
            case CLIENT -> "redirect:/mine";
            case ADMIN -> "redirect:/import";
            case RESEARCHER -> "redirect:/research";
        };
    }

    /** Back to the page on which it was asked, and nowhere else. */
    @GetMapping("/language")
    String language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (SPOKEN.contains(to)) {
            languages.setLocale(request, response, Locale.of(to));
        }
        return "redirect:" + (OWN_PAGE.matcher(back).matches() ? back : "/");
    }
}
