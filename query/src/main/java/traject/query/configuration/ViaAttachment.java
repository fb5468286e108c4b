package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.Pattern;

/**
 * The client passes through ATTACHED_STAYER on the way to WILLING_COLLABORATOR [A: sometimes; the helper's next step is
 * to increase autonomy and let go]. To pass through it the client comes from another role; other roles may lie between
 * it and the last one.
 */
final class ViaAttachment {

    private ViaAttachment() {}

    static List<Found> in(CaseReading reading, RelationshipReading relationship) {
        List<Found> found = new ArrayList<>();
        RoleSpell<ClientRole> attached = null;
        for (RoleSpell<ClientRole> client : relationship.client()) {
            if (!client.shifted()) {
                attached = null;
            } else if (client.role() == ClientRole.ATTACHED_STAYER) {
                attached = client;
            } else if (client.role() == ClientRole.WILLING_COLLABORATOR && attached != null) {
                found.add(reading.found(
                        Pattern.VIA_ATTACHMENT,
                        relationship.id(),
                        attached.from(),
                        client.from(),
                        List.of(attached.entry(), client.entry())));
                attached = null;
            }
        }
        return found;
    }
}
