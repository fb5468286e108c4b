package traject.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.View;

/**
 * An entry as people read it.
 *
 * @param facts what it says, in the order of its fields
 * @param quotes words that somebody said or wrote
 * @param seenBy who says so; null for what is no judgement
 * @param late whether it was recorded after the day that is looked at
 * @param history its corrections and retraction, the oldest first
 */
record Line(
        EntryId id,
        EntryKind kind,
        LocalDate on,
        CaseEntry entry,
        String title,
        List<Fact> facts,
        List<String> quotes,
        @Nullable View seenBy,
        String recorder,
        LocalDate recordedOn,
        boolean late,
        boolean retracted,
        boolean marked,
        List<Correction> history) {

    /** The day and what happened, in a line to recognise it by. */
    public String brief(Words words) {
        String what = Stream.concat(
                        quotes.stream(),
                        facts.stream().filter(fact -> fact.reference() == null).map(Fact::value))
                .findFirst()
                .orElse("");
        String shortened = what.length() > 60 ? what.substring(0, 59) + "…" : what;
        return words.day(on) + " · " + title + (shortened.isEmpty() ? "" : ": " + shortened);
    }

    /**
     * Something that it says.
     *
     * @param label null where the value speaks for itself
     * @param reference the entry that it points to, or null
     */
    record Fact(
            @Nullable String label, String value, @Nullable EntryId reference) {}

    /**
     * A correction or retraction.
     *
     * @param late whether it came after the day that is looked at
     */
    record Correction(LocalDate on, String by, String reason, boolean retraction, boolean late, String was) {}
}
