package traject.query.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriUtils;
import traject.query.markup.Markup;
import traject.shared.identity.ActorRole;

/** The head of every page: where one can go, who one is, in which language one reads, and the way out. */
final class Header {

    private static final Locale DUTCH = Locale.of("nl");

    private final Words words;
    private final Markup html = new Markup();

    private Header(Words words) {
        this.words = words;
    }

    /**
     * Writes it.
     *
     * @param me null for whoever is not signed in
     * @param here the address of the page, to which a change of language leads back
     * @param token that the sign-out must bring; asked for only where there is one
     */
    static String of(Words words, @Nullable Caller me, String here, CsrfToken token) {
        Header header = new Header(words);
        header.write(me, here, token);
        return header.html.toString();
    }

    private void write(@Nullable Caller me, String here, CsrfToken token) {
        html.open("header", "class", "top").text("b", "Traject");
        if (me != null) {
            ways(me);
        }
        html.open("div", "class", "who");
        if (me != null) {
            html.text("span", me.name());
        }
        language(DUTCH, here);
        language(Locale.ENGLISH, here);
        if (me != null) {
            html.open("form", "action", "/sign-out", "method", "post", "class", "inline", "data-forget-drafts", "true");
            html.open("input", "type", "hidden", "name", token.getParameterName(), "value", token.getToken());
            html.text("button", words.say("sign-out"), "class", "plain").close("form");
        }
        html.close("div").close("header");
    }

    private void ways(Caller me) {
        html.open("nav", "aria-label", words.say("menu"));
        if (me.hasCaseload()) {
            html.text("a", words.say(caseload(me.role())), "href", "/cases");
        }
        if (me.imports()) {
            html.text("a", words.say("menu.import"), "href", "/import");
        }
        if (me.researches()) {
            html.text("a", words.say("menu.research"), "href", "/research");
        }
        if (me.isClient()) {
            html.text("a", words.say("menu.mine"), "href", "/mine");
        }
        html.close("nav");
        if (me.sample()) {
            html.text("span", words.say("sample"), "class", "inv");
        }
    }

    private static String caseload(ActorRole role) {
        return switch (role) {
            case HELPER -> "menu.cases";
            case TEAM_LEAD -> "menu.team";
            case AUDITOR, CLIENT, RESEARCHER, ADMIN -> "menu.all";
        };
    }

    private void language(Locale language, String here) {
        String code = language.getLanguage();
        String to = "/language?to=" + code + "&back=" + UriUtils.encode(here, StandardCharsets.UTF_8);
        String current = words.locale().getLanguage().equals(code) ? "true" : "";
        html.text(
                "a",
                code.toUpperCase(Locale.ROOT),
                "href",
                to,
                "hreflang",
                code,
                "lang",
                code,
                "aria-current",
                current);
    }
}
