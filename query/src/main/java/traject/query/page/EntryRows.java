package traject.query.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import traject.query.markup.Markup;
import traject.shared.event.EntryId;

/**
 * The rows of the list of entries. A case of some years has hundreds, each of a dozen small decisions, which a template makes
 * one expression at a time.
 */
final class EntryRows {

    /** What mostly follows on what runs, and the field of its form that names that. */
    private static final Map<EntryKind, Next> NEXT = Map.of(
            EntryKind.MAKE_AGREEMENT,
            new Next(
                    "agreement",
                    List.of(EntryKind.KEEP_AGREEMENT, EntryKind.BREAK_AGREEMENT, EntryKind.REVISE_AGREEMENT)),
            EntryKind.RECORD_RELAPSE,
            new Next("relapse", List.of(EntryKind.RECORD_RECOVERY)));

    private record Next(String field, List<EntryKind> kinds) {}

    private final String address;
    private final boolean records;
    private final Set<EntryId> running;
    private final Objections objections;
    private final Words words;
    private final Markup rows;

    private EntryRows(Markup rows, Seen seen, boolean records, Words words) {
        this.rows = rows;
        this.address = "/cases/" + seen.opened().id().value();
        this.records = records;
        this.running = records && seen.isNow() ? StillRunning.in(seen.opened().state()) : Set.of();
        this.objections = Objections.in(seen.until());
        this.words = words;
    }

    /**
     * Writes one row for each entry.
     *
     * @param records whether the reader may follow them up and correct them
     */
    static void write(Markup page, Seen seen, boolean records, Words words) {
        EntryRows rows = new EntryRows(page, seen, records, words);
        seen.lines().forEach(rows::row);
    }

    private void row(Line line) {
        rows.open("tr", "id", "e-" + line.id().value(), "class", line.retracted() ? "gone" : "", "tabindex", "-1");
        rows.text("th", words.day(line.on()), "scope", "row", "class", "dt num");
        rows.text("td", line.title(), "class", "ty");
        rows.open("td");
        said(line);
        objections.to(line).forEach(own -> tag("≠ " + words.say("list.differs", own), "tag"));
        history(line);
        rows.close("td");
        who(line);
        rows.open("td", "class", "ac noprint");
        Next next = running.contains(line.id()) ? NEXT.get(line.kind()) : null;
        if (next != null) {
            next.kinds().forEach(kind -> follow(line, kind, next.field()));
        }
        if (records) {
            String correct = words.say(line.retracted() ? "restore" : "correct");
            rows.text(
                    "a",
                    correct,
                    "href",
                    address + "/entries/" + line.id().value() + "/correct",
                    "aria-label",
                    correct + ": " + line.title() + ", " + words.day(line.on()));
        }
        rows.close("td").close("tr");
    }

    private void follow(Line line, EntryKind kind, String field) {
        String there = address + "/record/" + kind.command() + "?" + field + "="
                + line.id().value();
        rows.text("a", words.kind(kind), "href", there, "aria-label", words.kind(kind) + ": " + told(line))
                .text(" ");
    }

    private String told(Line line) {
        return line.quotes().isEmpty() ? words.day(line.on()) : line.quotes().getFirst();
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
