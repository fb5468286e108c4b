package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Seen;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.reference.ThresholdName;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.RelationshipOutcome;

/**
 * Short help as RESCUER or RITUAL_CARE_PROVIDER, or long help as PROBLEM_SOLVER, with a client who needs no more, ending
 * in stability [D: can be all that is needed]. Recognised when the relationship has ended, the helper had that one role
 * in it, and it was last assessed as STABILITY. Ours is how short and how long, and that a client needs no more who is
 * not open to guidance at the end ({@link OpenToGuidance}).
 */
final class FittingCombination {

    private FittingCombination() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        Seen<RelationshipAssessed> brought =
                relationship.relationship().impressions().assessments().seen(reading.view());
        if (relationship.relationship().endedOn() == null
                || relationship.client().isEmpty()
                || relationship.helper().size() != 1
                || brought == null
                || brought.value().outcome() != RelationshipOutcome.STABILITY) {
            return List.of();
        }
        RoleSpell<HelperRole> help = relationship.helper().getFirst();
        ThresholdName fits = fits(reading, help);
        List<EntryId> entries = new ArrayList<>(OpenToGuidance.against(
                relationship.client().getLast(), reading.state().preference().seen(reading.view())));
        if (fits == null || entries.isEmpty()) {
            return List.of();
        }
        entries.addAll(List.of(help.entry(), brought.value().entry()));
        return List.of(
                reading.found(Pattern.FITTING_COMBINATION, relationship.id(), help.from(), help.to(), entries, fits));
    }

    /** The threshold by which the help was short or long enough for its role; null when it was not. */
    private static @Nullable ThresholdName fits(CaseReading reading, RoleSpell<HelperRole> help) {
        long days = help.days(reading.day());
        return switch (help.role()) {
            case RESCUER, RITUAL_CARE_PROVIDER ->
                days <= reading.thresholds().days(ThresholdName.SHORT) ? ThresholdName.SHORT : null;
            case PROBLEM_SOLVER -> days >= reading.thresholds().days(ThresholdName.LONG) ? ThresholdName.LONG : null;
            case INSPECTOR, COUNSELLOR, MEDIATOR -> null;
        };
    }
}
