package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import traject.shared.event.EntryId;
import traject.shared.event.PlanEvent.PlanDrawnUp;
import traject.shared.event.PlanEvent.PlanEvaluated;
import traject.shared.event.PlanEvent.PlanReviewed;

/** A support plan, with its reviews and evaluations in the order of the course. */
public record Plan(PlanDrawnUp drawnUp, List<PlanReviewed> reviews, List<PlanEvaluated> evaluations) {

    @JsonProperty
    public EntryId id() {
        return drawnUp.entry();
    }

    static List<Plan> reviewed(List<Plan> plans, PlanReviewed review) {
        return Lists.replace(
                plans,
                plan -> plan.id().equals(review.plan()),
                plan -> new Plan(plan.drawnUp, Lists.plus(plan.reviews, review), plan.evaluations));
    }

    static List<Plan> evaluated(List<Plan> plans, PlanEvaluated evaluation) {
        return Lists.replace(
                plans,
                plan -> plan.id().equals(evaluation.plan()),
                plan -> new Plan(plan.drawnUp, plan.reviews, Lists.plus(plan.evaluations, evaluation)));
    }
}
