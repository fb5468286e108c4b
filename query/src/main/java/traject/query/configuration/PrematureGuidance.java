package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;

/**
 * COUNSELLOR or MEDIATOR is taken while the client is not, or not yet, open to it [A: negative experience, frustration].
 * Our test is {@link OpenToGuidance}, at the end of the day on which the role is taken.
 */
final class PrematureGuidance {

    private PrematureGuidance() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<Found> found = new ArrayList<>();
        for (RoleSpell<HelperRole> helper : relationship.helper()) {
            if (helper.taken() && guides(helper.role())) {
                List<EntryId> entries = new ArrayList<>(OpenToGuidance.against(
                        relationship.clientOn(helper.from()),
                        reading.on(helper.from()).preference().seen(reading.view())));
                if (!entries.isEmpty()) {
                    entries.add(helper.entry());
                    found.add(reading.found(
                            Pattern.PREMATURE_GUIDANCE, relationship.id(), helper.from(), helper.to(), entries));
                }
            }
        }
        return found;
    }

    private static boolean guides(HelperRole role) {
        return switch (role) {
            case COUNSELLOR, MEDIATOR -> true;
            case RITUAL_CARE_PROVIDER, INSPECTOR, RESCUER, PROBLEM_SOLVER -> false;
        };
    }
}
