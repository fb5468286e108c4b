package traject.query.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.markup.Markup;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.View;

/**
 * The page of a trajectory inside its {@link Frame}. It is written without a template: that would take each of some
 * hundreds of small decisions as an expression of its own.
 */
final class TrajectoryHtml {

    /** In characters. */
    private static final int SHORT = 2_048;

    private static final int LONG = 65_536;

    private final Seen seen;
    private final Words words;
    private final Caller me;
    private final boolean records;
    private final @Nullable EntryId waiting;
    private final OpenCase opened;
    private final String address;
    private final Markup html;

    private TrajectoryHtml(Seen seen, Words words, Caller me, Offered offered, int length) {
        this.seen = seen;
        this.words = words;
        this.me = me;
        this.records = me.records() && offered.all();
        this.waiting = offered.waiting();
        this.opened = seen.opened();
        this.address = "/cases/" + opened.id().value();
        this.html = new Markup(length);
    }

    /** What the page is called. */
    static String title(Seen seen, Words words) {
        return new Markup(0).text(title(seen.opened(), words)).toString();
    }

    /** Who it is about and what can be done. */
    static String head(Seen seen, Words words, Caller me, Offered offered) {
        TrajectoryHtml page = new TrajectoryHtml(seen, words, me, offered, SHORT);
        page.head();
        return page.html.toString();
    }

    /** The picture, what there is to pause at, the entries, and what can be recorded. */
    static String body(Seen seen, Words words, Caller me, Offered offered) {
        TrajectoryHtml page = new TrajectoryHtml(seen, words, me, offered, LONG);
        page.view();
        if (page.records) {
            page.record();
        }
        return page.html.toString();
    }

    private void head() {
        html.open("div", "class", "hd").open("div").open("p", "class", "xs crumb");
        html.text("a", words.say("menu.cases"), "href", "/cases").text(" › ");
        html.text("span", words.say("case.number", opened.id().value())).close("p");
        html.text("h1", title(opened, words));
        String question = opened.question();
        if (question != null) {
            html.open("p", "class", "q").text("q", question).text(" ");
            html.text("span", words.say("trajectory.question"), "class", "muted sm")
                    .close("p");
        }
        html.close("div").open("div", "class", "act noprint");
        if (records) {
            html.open("a", "class", "btn pri", "href", "#new").text("+ ");
            html.text("span", words.say("record")).text(" ").text("kbd", "n").close("a");
        }
        if (records && opened.isOpen()) {
            button("handover", address + "/record/announce-handover");
        }
        answers();
        button("for-client", address + "/client");
        if (records && opened.isOpen()) {
            button("close", address + "/record/close-case");
        }
        if (records && opened.isClosed()) {
            button("reopen", address + "/record/reopen-case");
        }
        html.text("button", words.say("print"), "type", "button", "data-print", "true", "hidden", "hidden");
        html.close("div").close("div");
    }

    /** For whoever is to receive the case. */
    private void answers() {
        if (waiting != null) {
            String handover = "?handover=" + waiting.value();
            button("cases.accept", address + "/record/accept-handover" + handover);
            button("cases.refuse", address + "/record/refuse-handover" + handover);
        }
    }

    private void button(String key, String to) {
        html.text("a", words.say(key), "class", "btn", "href", to);
    }

    private static String title(OpenCase opened, Words words) {
        return words.say("trajectory.of", opened.clientName());
    }

    private void view() {
        html.open("div", "id", "view");
        html.open(
                "form",
                "class",
                "ctl",
                "method",
                "get",
                "action",
                address,
                "hx-boost",
                "true",
                "hx-target",
                "#view",
                "hx-select",
                "#view",
                "hx-swap",
                "outerHTML",
                "hx-push-url",
                "true",
                "data-offline",
                words.say("view.offline"));
        html.open("div", "class", "c1");
        choices();
        play();
        html.close("div");
        slider();
        since();
        html.close("form");
        html.text("p", printed(), "class", "ponly sm");
        html.open("div", "class", "lay");
        picture();
        ReflectionHtml.write(html, seen, words);
        list();
        html.close("div").close("div");
    }

    /** What a sheet of paper must say of itself: seen from where, and by whom it was printed. */
    private String printed() {
        Viewpoint from = seen.from();
        return words.say(
                "printed",
                words.day(seen.day()),
                words.say(from.then() ? "known.then" : "known.now"),
                words.term(from.view()),
                words.day(opened.today()),
                me.name());
    }

    private void choices() {
        group("known.legend");
        choice("known", "now", !seen.from().then(), words.say("known.now"));
        choice("known", "then", seen.from().then(), words.say("known.then"));
        html.close("fieldset");
        group("view.legend");
        for (View view : View.values()) {
            if (view != View.BOTH) {
                choice("view", view.name(), seen.from().view() == view, words.term(view));
            }
        }
        html.close("fieldset");
    }

    private void group(String legend) {
        html.open("fieldset", "class", "seg").text("legend", words.say(legend), "class", "vh");
    }

    private void choice(String name, String value, boolean chosen, String label) {
        html.open("label")
                .open("input", "type", "radio", "name", name, "value", value, "checked", chosen ? "checked" : "")
                .text("span", label)
                .close("label");
    }

    private void play() {
        html.open("div", "class", "play noprint");
        step(seen.before(), "day.before", "back", "‹");
        html.open(
                "button",
                "type",
                "button",
                "class",
                "btn",
                "data-play",
                "true",
                "data-pause",
                words.say("pause"),
                "data-go",
                words.say("play"),
                "hidden",
                "hidden");
        html.text("span", words.say("play")).close("button");
        step(seen.after(), "day.after", "on", "›");
        html.open("label").text("span", words.say("day.label")).text(" ");
        html.open("input", "type", "date", "name", "day", "value", seen.day(), "max", opened.today());
        html.close("label");
        if (!seen.from().all()) {
            html.open("input", "type", "hidden", "name", "show", "value", "key");
        }
        html.text("button", words.say("day.show"), "class", "btn").close("div");
    }

    private void step(@Nullable LocalDate to, String label, String way, String sign) {
        if (to != null) {
            String there = seen.from().on(to).of(opened.id());
            html.text("a", sign, "class", "btn", "href", there, "aria-label", words.say(label), "data-step", way);
        }
    }

    private void slider() {
        html.open("p", "class", "slide noprint", "data-slide", "true", "hidden", "hidden")
                .open("label");
        html.text("span", words.say("slider"), "class", "vh");
        html.open(
                "input",
                "type",
                "range",
                "min",
                seen.firstDay().toEpochDay(),
                "max",
                opened.today().toEpochDay(),
                "value",
                seen.day().toEpochDay(),
                "aria-valuetext",
                words.day(seen.day()));
        html.close("label").close("p");
    }

    private void since() {
        html.open("p", "class", "ks sm", "role", "status");
        List<Line> happened = seen.happened();
        if (!happened.isEmpty()) {
            String what = String.join(", ", happened.stream().map(Line::title).toList());
            html.text("span", words.say("since.day", words.day(seen.day()), what))
                    .text(" ");
        }
        List<Line> corrected = seen.corrected();
        List<Line> late = seen.late();
        if (seen.from().then()) {
            html.text("span", words.say("since.then", words.day(seen.day())));
        } else if (corrected.isEmpty() && late.isEmpty()) {
            html.text("span", words.say("since.none", words.day(seen.day())));
        } else {
            html.text("span", words.say("since.some")).text(" ");
            toFirst("since.corrected", corrected);
            toFirst("since.late", late);
        }
        html.close("p");
    }

    private void toFirst(String key, List<Line> lines) {
        if (!lines.isEmpty()) {
            String there = "#e-" + lines.getFirst().id().value();
            html.text("a", words.say(key, lines.size()), "href", there).text(" ");
        }
    }

    private void picture() {
        html.open("section", "class", "picw", "aria-label", title(opened, words));
        html.text("a", words.say("picture.skip"), "class", "skip", "href", "#list");
        seen.picture().writeTo(html);
        html.raw(seen.picture().legend());
        html.open("p", "class", "xs noprint").open("a", "href", "#list", "data-table", "true");
        html.text("span", words.say("picture.table")).text(" ").text("kbd", "t").close("a");
        html.text(" · ").text("a", words.say("picture.file"), "href", file()).text(" · ");
        html.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "plain",
                        "data-keys",
                        "true",
                        "data-on",
                        words.say("keys.on"),
                        "data-off",
                        words.say("keys.off"),
                        "hidden",
                        "hidden")
                .close("button");
        html.close("p");
        html.text(
                "p", words.say("picture.keys"), "id", "picture-keys", "class", "xs muted noprint", "hidden", "hidden");
        html.close("section");
    }

    private String file() {
        return address + "/picture.svg?day=" + seen.day()
                + (seen.from().then() ? "&known=then" : "")
                + "&view=" + seen.from().view();
    }

    private void list() {
        html.open("section", "class", "lst").open("div", "class", "lh");
        html.text("h2", words.say("list.title"), "id", "list", "tabindex", "-1");
        html.open("nav", "class", "seg noprint", "aria-label", words.say("list.title"));
        listed(false, words.say("list.key", seen.keyCount()));
        listed(true, words.say("list.all", seen.count()));
        html.close("nav").close("div");
        if (seen.lines().isEmpty()) {
            html.text(
                    "p",
                    seen.from().then() ? words.say("list.none-then", words.day(seen.day())) : words.say("list.empty"));
        } else {
            html.open("table", "class", "ev").open("thead").open("tr");
            for (String column : List.of("list.day", "list.kind", "list.what", "list.who")) {
                html.text("th", words.say(column), "scope", "col");
            }
            html.open("th", "scope", "col", "class", "noprint");
            html.text("span", words.say("list.action"), "class", "vh");
            html.close("th").close("tr").close("thead").open("tbody");
            EntryRows.write(html, seen, records, words);
            html.close("tbody").close("table");
        }
        elsewhere();
        html.close("section");
    }

    /** Where a mark of the picture leads whose entry is not in the list: to a sentence that says where it is. */
    private void elsewhere() {
        List<Line> elsewhere = seen.elsewhere();
        if (!elsewhere.isEmpty()) {
            LocalDate last = seen.days().isEmpty() ? seen.day() : seen.days().last();
            html.open("p", "class", "sm muted noprint", "tabindex", "-1");
            elsewhere.forEach(
                    line -> html.text("span", "", "id", "e-" + line.id().value()));
            html.text(words.say("list.elsewhere", elsewhere.size()) + " ");
            String there = seen.from().on(last).showing(true).of(opened.id());
            html.text("a", words.say("list.elsewhere.show", words.day(last)), "href", there)
                    .close("p");
        }
    }

    private void listed(boolean all, String label) {
        String there = seen.from().showing(all).of(opened.id());
        html.open("a", "href", there, "aria-current", seen.from().all() == all ? "true" : "");
        html.text("span", label).close("a");
    }

    private void record() {
        html.open("section", "id", "new", "class", "rec noprint").text("h2", words.say("record"));
        html.open("p", "class", "kinds").text("span", words.say("record.what"), "class", "muted sm");
        for (EntryKind kind : opened.isClosed() ? EntryKind.afterClosing() : EntryKind.common()) {
            String key = kind.key() == null ? "" : kind.key();
            html.text(" ").open("a", "class", "btn", "href", address + "/record/" + kind.command(), "data-key", key);
            html.text("span", words.kind(kind));
            if (!key.isEmpty()) {
                html.text(" ").text("kbd", key);
            }
            html.close("a");
        }
        html.text(" ");
        button(opened.isClosed() ? "record.before-closing" : "record.all", address + "/record");
        html.close("p").close("section");
    }
}
