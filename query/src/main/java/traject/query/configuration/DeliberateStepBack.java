package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.ShiftIntention;

/**
 * COUNSELLOR is left for another role on purpose, because process work would risk new wounds; the entry states so [D:
 * right, not a reversal].
 */
final class DeliberateStepBack {

    private DeliberateStepBack() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<RoleSpell<HelperRole>> roles = relationship.helper();
        List<Found> found = new ArrayList<>();
        for (int i = 1; i < roles.size(); i++) {
            RoleSpell<HelperRole> left = roles.get(i - 1);
            RoleSpell<HelperRole> taken = roles.get(i);
            if (left.role() == HelperRole.COUNSELLOR
                    && taken.shifted()
                    && taken.intention() == ShiftIntention.DELIBERATE_STEP_BACK) {
                found.add(reading.found(
                        Pattern.DELIBERATE_STEP_BACK,
                        relationship.id(),
                        taken.from(),
                        taken.to(),
                        List.of(left.entry(), taken.entry())));
            }
        }
        return found;
    }
}
