package traject.command.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.PlanEvent.PlanDrawnUp;
import traject.shared.event.PlanEvent.PlanEvaluated;
import traject.shared.event.PlanEvent.PlanReviewed;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.PlanKind;
import traject.shared.vocabulary.View;

/** Commands that record a {@link traject.shared.event.PlanEvent}. */
public sealed interface PlanCommand extends EntryCommand {

    /** Records a plan and what it starts from. */
    @WireName("draw-up-plan")
    record DrawUpPlan(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            PlanKind kind,
            boolean jointly,
            @Nullable Sensitive startingFrom)
            implements PlanCommand {
        @Override
        public PlanDrawnUp asEntry(EntryId id) {
            return new PlanDrawnUp(id, occurredOn, kind, jointly, startingFrom);
        }
    }

    /** Records a review of an earlier plan. */
    @WireName("review-plan")
    record ReviewPlan(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId plan,
            boolean jointly,
            @Nullable Sensitive note) implements PlanCommand {
        @Override
        public PlanReviewed asEntry(EntryId id) {
            return new PlanReviewed(id, occurredOn, plan, jointly, note);
        }
    }

    /** Records an evaluation of an earlier plan. */
    @WireName("evaluate-plan")
    record EvaluatePlan(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            EntryId plan,
            View seenBy,
            @Nullable Sensitive note) implements PlanCommand {
        @Override
        public PlanEvaluated asEntry(EntryId id) {
            return new PlanEvaluated(id, occurredOn, plan, seenBy, note);
        }
    }

    /** Records a visible result. */
    @WireName("book-result")
    record BookResult(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            @Nullable LifeDomain domain,
            View seenBy,
            @Nullable Sensitive what)
            implements PlanCommand {
        @Override
        public ResultBooked asEntry(EntryId id) {
            return new ResultBooked(id, occurredOn, domain, seenBy, what);
        }
    }
}
