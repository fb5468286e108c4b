package traject.query.configuration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Seen;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.WorkerPreference;

/**
 * Whether the client is open to guidance: our test (domain.md section 9), by the role taken in the relationship or by a
 * recorded preference. It weighs no client: declining guidance is the client's good right.
 */
final class OpenToGuidance {

    private OpenToGuidance() {}

    /** The entries that show that the client is not open to it; none when they are, or when nothing is known. */
    static List<EntryId> against(@Nullable RoleSpell<ClientRole> client, @Nullable Seen<PreferenceExpressed> wish) {
        List<EntryId> entries = new ArrayList<>();
        if (client != null && !isOpen(client.role())) {
            entries.add(client.entry());
        }
        if (wish != null && isAgainst(wish.value())) {
            entries.add(wish.value().entry());
        }
        return entries;
    }

    private static boolean isOpen(ClientRole role) {
        return switch (role) {
            case WILLING_COLLABORATOR, ATTACHED_STAYER -> true;
            case GO_IT_ALONE, TEMPORARY_HELP_SEEKER, DIRECTING_HELP_SEEKER, PASSIVE_CONSUMER -> false;
        };
    }

    /** Wanting no accompanying worker, or being closed to guidance; hesitating is not being against. */
    private static boolean isAgainst(PreferenceExpressed wish) {
        return wish.workers() == WorkerPreference.NONE || wish.openness() == Openness.CLOSED;
    }
}
