package traject.query.configuration;

import java.time.Instant;
import java.util.function.Predicate;
import traject.query.timeline.TimelineEntry;
import traject.shared.event.EntryId;
import traject.shared.identity.Actor;

/**
 * Whether something that asks for an answer got one. Nobody records that in so many words: whoever records anything in
 * the case after it has had it before them.
 */
final class Reply {

    private Reply() {}

    /**
     * Whether one of these people recorded something after the entry: another entry that stands, or a change of one that
     * was there before.
     */
    static boolean to(EntryId entry, CaseReading reading, Predicate<Actor> by) {
        return reading.recorded().stream()
                .filter(each -> each.id().equals(entry))
                .anyMatch(asked -> reading.recorded().stream().anyMatch(each -> isAfter(asked.recordedAt(), each, by)));
    }

    private static boolean isAfter(Instant asked, TimelineEntry each, Predicate<Actor> by) {
        if (each.recordedAt().isAfter(asked)) {
            return !each.retracted() && by.test(each.recordedBy());
        }
        return each.changes().stream()
                .anyMatch(change -> change.recordedAt().isAfter(asked) && by.test(change.recordedBy()));
    }
}
