package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import traject.shared.event.EntryId;
import traject.shared.reference.ThresholdName;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.ShiftIntention;

/**
 * The helper is PROBLEM_SOLVER for a long time with the intention to guide [A, the article's conclusion: can lead to more
 * success]. The entry states that intention, or COUNSELLOR follows right after; ours is how long is long.
 */
final class PatientProblemSolving {

    private PatientProblemSolving() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<RoleSpell<HelperRole>> roles = relationship.helper();
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < roles.size(); i++) {
            RoleSpell<HelperRole> solving = roles.get(i);
            if (solving.role() == HelperRole.PROBLEM_SOLVER
                    && solving.days(reading.day()) >= reading.thresholds().days(ThresholdName.LONG)) {
                List<EntryId> entries = new ArrayList<>();
                if (solving.intention() == ShiftIntention.MEANT_TO_GUIDE) {
                    entries.add(solving.entry());
                }
                if (i + 1 < roles.size() && guidesFrom(roles.get(i + 1))) {
                    entries.addAll(List.of(solving.entry(), roles.get(i + 1).entry()));
                }
                if (!entries.isEmpty()) {
                    found.add(reading.found(
                            Pattern.PATIENT_PROBLEM_SOLVING,
                            relationship.id(),
                            solving.from(),
                            solving.to(),
                            entries,
                            ThresholdName.LONG));
                }
            }
        }
        return found;
    }

    private static boolean guidesFrom(RoleSpell<HelperRole> next) {
        return next.shifted() && next.role() == HelperRole.COUNSELLOR;
    }
}
