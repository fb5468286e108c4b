package traject.query.configuration;

import java.time.LocalDate;
import java.util.List;
import traject.shared.event.EntryId;

/**
 * Something that asks for attention on the day it is read: it depends on that day, so no table holds it (semantics.md
 * 17). It reminds those who help of what they took on, and says nothing of the client.
 *
 * @param since the day from which it asks for attention or is counted
 * @param days that have passed since
 * @param entries that led to it, in the order of the course
 * @param thresholds on which it rests; mostly none
 */
public record Signal(Kind kind, LocalDate since, long days, List<EntryId> entries, List<UsedThreshold> thresholds) {

    /** What asks for attention, in an open case. */
    public enum Kind {
        /** An agreement runs on after the day until which it was made; that day itself is still in time. */
        AGREEMENT_OVERDUE,
        /** Nothing happened for so long that the silence is worth a question; how long is ours. */
        SILENT_FOR_LONG,
        /** A handover was announced and is not completed, refused or cancelled. */
        HANDOVER_PENDING,
        /** Nobody leads, from the first day on; as a gap of some length it is a CONTINUITY_BREAK. */
        NO_LEADING_RELATIONSHIP
    }

    public Signal {
        entries = List.copyOf(entries);
        thresholds = List.copyOf(thresholds);
    }
}
