package traject.shared.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.PlanKind;
import traject.shared.vocabulary.View;

/** The support plan and the visible results along the way. */
public sealed interface PlanEvent extends CaseEntry {

    /**
     * A support plan was drawn up; jointly says whether with the client, startingFrom what occupies the client most.
     */
    @WireName("plan-drawn-up")
    record PlanDrawnUp(
            EntryId entry,
            LocalDate occurredOn,
            PlanKind kind,
            boolean jointly,
            @Nullable Sensitive startingFrom) implements PlanEvent {}

    /** The plan named was gone through and adapted where needed. */
    @WireName("plan-reviewed")
    record PlanReviewed(
            EntryId entry,
            LocalDate occurredOn,
            EntryId plan,
            boolean jointly,
            @Nullable Sensitive note) implements PlanEvent {}

    /** Someone said what the plan named has brought so far. */
    @WireName("plan-evaluated")
    record PlanEvaluated(
            EntryId entry,
            LocalDate occurredOn,
            EntryId plan,
            View seenBy,
            @Nullable Sensitive note) implements PlanEvent, Judgement {}

    /** A visible result was reached, early or in between. Such results build trust. */
    @WireName("result-booked")
    record ResultBooked(
            EntryId entry,
            LocalDate occurredOn,
            @Nullable LifeDomain domain,
            View seenBy,
            @Nullable Sensitive what) implements PlanEvent, Judgement {}
}
