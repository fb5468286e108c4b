package traject.query.configuration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseState;
import traject.query.timeline.Closure;
import traject.query.timeline.Spell;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseClosed;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseFileEvent.CaseReopened;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;

/**
 * A time in which the case was open and no relationship led (semantics.md 9), from the opening on.
 *
 * @param to when somebody led again or the case was closed; null while it lasts
 * @param entries that began it and ended it
 */
record Gap(LocalDate from, @Nullable LocalDate to, List<EntryId> entries) {

    long days(LocalDate on) {
        return ChronoUnit.DAYS.between(from, to == null ? on : to);
    }

    static List<Gap> in(CaseReading reading) {
        CaseState state = reading.state();
        List<Gap> gaps = new ArrayList<>();
        if (state.opening() == null) {
            return gaps;
        }
        LocalDate open = state.opening().occurredOn();
        for (Closure closure : state.closures()) {
            if (open != null) {
                addBetween(open, closure.closed().occurredOn(), reading, gaps);
            }
            open = closure.reopened() == null ? null : closure.reopened().occurredOn();
        }
        if (open != null) {
            addBetween(open, null, reading, gaps);
        }
        return gaps;
    }

    /** What lies between the leads of a time in which the case was open. */
    private static void addBetween(LocalDate opened, @Nullable LocalDate closed, CaseReading reading, List<Gap> gaps) {
        LocalDate free = opened;
        for (Spell<RelationshipId> lead : reading.leads()) {
            boolean within = !lead.from().isBefore(opened)
                    && (closed == null || lead.from().isBefore(closed));
            if (within && free != null) {
                add(free, lead.from(), reading, gaps);
                free = lead.to();
            }
        }
        if (free != null) {
            add(free, closed, reading, gaps);
        }
    }

    private static void add(LocalDate from, @Nullable LocalDate to, CaseReading reading, List<Gap> gaps) {
        if (!from.equals(to)) {
            List<EntryId> entries = reading.course().stream()
                    .filter(entry -> (entry.occurredOn().equals(from) && frees(entry, reading))
                            || (entry.occurredOn().equals(to) && fills(entry)))
                    .map(CaseEntry::entry)
                    .toList();
            gaps.add(new Gap(from, to, entries));
        }
    }

    private static boolean frees(CaseEntry entry, CaseReading reading) {
        return entry instanceof CaseOpened
                || entry instanceof CaseReopened
                || (entry instanceof RelationshipEnded ended && led(ended, reading));
    }

    private static boolean led(RelationshipEnded ended, CaseReading reading) {
        return reading.leads().stream()
                .anyMatch(lead -> lead.value().equals(ended.relationship())
                        && ended.occurredOn().equals(lead.to()));
    }

    private static boolean fills(CaseEntry entry) {
        return entry instanceof CaseClosed
                || entry instanceof RelationshipMadeLeading
                || entry instanceof HandoverCompleted
                || (entry instanceof RelationshipStarted started && started.leading());
    }
}
