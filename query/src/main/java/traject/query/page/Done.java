package traject.query.page;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import traject.query.markup.Markup;
import traject.shared.event.CaseId;

/**
 * What the reader did just before they came to the page, as the page before left it in the session.
 *
 * @param saved the entry that they recorded or changed
 * @param canUndo whether one click takes that back
 * @param next what comes next, in words; null where that goes without saying
 * @param undone whether they took something back
 * @param notUndone why it could not be taken back, in words
 * @param opened whether they opened the case
 */
record Done(
        @Nullable String saved,
        boolean canUndo,
        @Nullable String next,
        boolean undone,
        @Nullable String notUndone,
        boolean opened) {

    static Done of(Model left) {
        return new Done(
                (String) left.getAttribute("saved"),
                left.getAttribute("canUndo") instanceof Boolean can && can,
                (String) left.getAttribute("next"),
                left.containsAttribute("undone"),
                (String) left.getAttribute("notUndone"),
                left.containsAttribute("opened"));
    }

    /**
     * Says it, as HTML; nothing where nothing was done.
     *
     * @param token that taking back must bring
     */
    String html(CaseId caseId, Words words, CsrfToken token) {
        Markup html = new Markup(0);
        if (saved != null) {
            html.open("div", "class", "said ok", "role", "status", "tabindex", "-1")
                    .text("b", words.say("saved"));
            if (next != null) {
                html.text(" " + next);
            }
            if (canUndo) {
                String undo = "/cases/" + caseId.value() + "/entries/" + saved + "/undo";
                html.open("form", "class", "inline", "method", "post", "action", undo);
                html.open("input", "type", "hidden", "name", token.getParameterName(), "value", token.getToken());
                html.text("button", words.say("undo"), "class", "plain").close("form");
            }
            html.close("div");
        }
        if (opened) {
            html.text("p", words.say("open.opened"), "class", "said ok", "role", "status");
        }
        if (undone) {
            html.text("p", words.say("undone"), "class", "said ok", "role", "status", "tabindex", "-1");
        }
        if (notUndone != null) {
            html.text("p", notUndone, "class", "said bad", "role", "alert");
        }
        return html.toString();
    }
}
