package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import traject.shared.reference.ThresholdName;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;

/**
 * The helper alternates COUNSELLOR and PROBLEM_SOLVER, whatever the role of the client [A: can bring stability]. Ours is
 * how many changes, one right after the other, make an alternation.
 */
final class Alternation {

    private Alternation() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<Found> found = new ArrayList<>();
        List<RoleSpell<HelperRole>> stretch = new ArrayList<>();
        for (RoleSpell<HelperRole> next : relationship.helper()) {
            if (!stretch.isEmpty() && !(next.shifted() && isOneOfBoth(next) && isOneOfBoth(stretch.getLast()))) {
                close(reading, relationship, stretch, found);
                stretch.clear();
            }
            stretch.add(next);
        }
        close(reading, relationship, stretch, found);
        return found;
    }

    private static boolean isOneOfBoth(RoleSpell<HelperRole> spell) {
        return spell.role() == HelperRole.COUNSELLOR || spell.role() == HelperRole.PROBLEM_SOLVER;
    }

    private static void close(
            CaseReading reading,
            RelationshipReading relationship,
            List<RoleSpell<HelperRole>> stretch,
            List<Found> found) {
        if (stretch.size() > reading.thresholds().times(ThresholdName.ALTERNATIONS)) {
            found.add(reading.found(
                    Pattern.ALTERNATION,
                    relationship.id(),
                    stretch.getFirst().from(),
                    stretch.getLast().to(),
                    stretch.stream().map(RoleSpell::entry).toList(),
                    ThresholdName.ALTERNATIONS));
        }
    }
}
