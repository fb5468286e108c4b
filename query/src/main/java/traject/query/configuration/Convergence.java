package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Pattern;

/**
 * The roles move toward COUNSELLOR x WILLING_COLLABORATOR, the helper first [A: most relationships, steered by a
 * professional helper]. Recognised when the client shifts to WILLING_COLLABORATOR while the helper is COUNSELLOR by an
 * earlier shift, made when the client was not there yet.
 */
final class Convergence {

    private Convergence() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<Found> found = new ArrayList<>();
        for (RoleSpell<ClientRole> client : relationship.client()) {
            for (RoleSpell<HelperRole> helper : relationship.helper()) {
                if (client.shifted()
                        && client.role() == ClientRole.WILLING_COLLABORATOR
                        && wentBefore(helper, client)
                        && !wasThere(relationship.clientAt(helper.place()))) {
                    found.add(reading.found(
                            Pattern.CONVERGENCE,
                            relationship.id(),
                            helper.from(),
                            client.from(),
                            List.of(helper.entry(), client.entry())));
                }
            }
        }
        return found;
    }

    private static boolean wentBefore(RoleSpell<HelperRole> helper, RoleSpell<ClientRole> client) {
        return helper.shifted() && helper.role() == HelperRole.COUNSELLOR && helper.holdsOn(client.from());
    }

    private static boolean wasThere(@Nullable RoleSpell<ClientRole> before) {
        return before != null && before.role() == ClientRole.WILLING_COLLABORATOR;
    }
}
