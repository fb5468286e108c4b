package traject.shared.examples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.View;

/** One worked example: what is sent to a case, step by step, and what it answers afterwards. */
public record Scenario(String name, String why, List<Step> steps, List<Ask> asks) {

    @Override
    public String toString() {
        return name;
    }

    /**
     * One command.
     *
     * @param sentAt what the clock shows when it is sent
     * @param revision whether it is one {@code ReviseCourse} with all these events; otherwise there is one event
     */
    public record Step(Instant sentAt, boolean revision, List<CaseEvent> events, Answer answer) {}

    /** What a step is answered. */
    public sealed interface Answer {

        record Accepted() implements Answer {}

        /** Refused with this code; the entries are a set, empty when the command itself is at fault. */
        record Refused(String code, Set<EntryId> entries) implements Answer {}
    }

    /** A question after all steps: the state on a day, as known at a moment, in a view. */
    public record Ask(LocalDate on, Instant knownAt, View view, Expected expected) {}

    /**
     * The state that is expected, in the neutral words of the examples.
     *
     * @param configuration client role and helper role, either may be null; null as a whole while nobody leads
     */
    public record Expected(
            String status,
            @Nullable String phase,
            @Nullable RelationshipId leading,
            @Nullable PersonId helper,
            @Nullable List<@Nullable String> configuration,
            Map<RelationshipId, String> relationships,
            Map<EntryId, String> agreements,
            Map<EntryId, String> relapses,
            Map<EntryId, String> handovers,
            Set<EntryId> marked) {}

    /** The log of the case when every accepted step is recorded and no other, stamped by rule 1. */
    public List<Recorded> recorded() {
        return Log.of(SemanticsExamples.CASE, steps);
    }
}
