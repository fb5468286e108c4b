package traject.query.page;

import java.util.List;
import traject.query.markup.Markup;
import traject.shared.event.CaseId;

/**
 * The rows of the list of entries. A case of some years has hundreds, each of a dozen small decisions, which a template makes
 * one expression at a time.
 */
final class EntryRows {

    private final CaseId caseId;
    private final boolean records;
    private final Words words;
    private final Markup rows;

    private EntryRows(Markup rows, CaseId caseId, boolean records, Words words) {
        this.rows = rows;
        this.caseId = caseId;
        this.records = records;
        this.words = words;
    }

    /**
     * Writes one row for each entry.
     *
     * @param records whether the reader may correct them
     */
    static void write(Markup page, List<Line> lines, CaseId caseId, boolean records, Words words) {
        EntryRows rows = new EntryRows(page, caseId, records, words);
        lines.forEach(rows::row);
    }

    private void row(Line line) {
        rows.open("tr", "id", "e-" + line.id().value(), "class", line.retracted() ? "gone" : "", "tabindex", "-1");
        rows.text("th", words.day(line.on()), "scope", "row", "class", "dt num");
        rows.text("td", line.title(), "class", "ty");
        rows.open("td");
        said(line);
        history(line);
        rows.close("td");
        who(line);
        rows.open("td", "class", "ac noprint");
        if (records) {
            String correct = words.say(line.retracted() ? "restore" : "correct");
            rows.text(
                    "a",
                    correct,
                    "href",
                    "/cases/" + caseId.value() + "/entries/" + line.id().value() + "/correct",
                    "aria-label",
                    correct + ": " + line.title() + ", " + words.day(line.on()));
        }
        rows.close("td").close("tr");
    }

    private void said(Line line) {
        boolean first = true;
        for (Line.Fact fact : line.facts()) {
            if (!first) {
                rows.text(" · ");
            }
            first = false;
            if (fact.label() != null) {
                rows.text("span", fact.label() + ": ", "class", "muted");
            }
            if (fact.reference() == null) {
                rows.text("b", fact.value());
            } else {
                rows.text("a", fact.value(), "href", "#e-" + fact.reference().value());
            }
        }
        line.quotes().forEach(quote -> rows.text(" ").text("q", quote));
    }

    private void history(Line line) {
        if (line.late()) {
            tag("✎ " + words.say("list.late", words.day(line.recordedOn())), "tag");
        }
        for (Line.Correction change : line.history()) {
            rows.open("p", "class", "hist").open("span", "class", "tag");
            rows.text("✎ "
                    + words.say(
                            change.retraction() ? "list.retracted" : "list.corrected",
                            words.day(change.on()),
                            change.by())
                    + " ");
            rows.text("span", "(" + words.say("correct.was", change.was()) + ")", "class", "muted");
            rows.close("span").text(" ");
            rows.text("span", words.say("list.reason", change.reason()), "class", "xs muted");
            rows.close("p");
        }
        if (line.marked()) {
            tag(words.say("list.marked"), "tag w");
        }
    }

    private void tag(String text, String kind) {
        rows.open("p", "class", "hist").text("span", text, "class", kind).close("p");
    }

    private void who(Line line) {
        rows.open("td", "class", "by muted");
        if (line.seenBy() != null) {
            rows.text("span", words.term(line.seenBy()));
        }
        if (line.seenBy() == null || !records) {
            rows.text("span", " " + words.say("list.recorder", line.recorder()), "class", "xs");
        }
        rows.close("td");
    }
}
