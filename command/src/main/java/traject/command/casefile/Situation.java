package traject.command.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.View;

/** Where a case stands at a place in its course, as far as rules ask. Changed only by {@link CaseRules}, on a copy. */
final class Situation {

    enum Status {
        UNKNOWN,
        OPEN,
        CLOSED
    }

    /** Whose role, in which relationship, said by whom: roles are followed per lane (semantics.md 11). */
    record Lane(RelationshipId relationship, Side side, View view) {}

    /** The handover that is announced or accepted by now. */
    record PendingHandover(EntryId id, PersonId to, RelationshipId from, boolean accepted) {}

    Status status = Status.UNKNOWN;

    @Nullable
    PersonId client;

    @Nullable
    TeamId team;

    @Nullable
    Phase phase;

    @Nullable
    RelationshipId leading;

    @Nullable
    PendingHandover handover;

    boolean disengaged;
    final Map<RelationshipId, PersonId> helpers = new HashMap<>();
    final Set<RelationshipId> running = new HashSet<>();
    final Map<Lane, Role> roles = new HashMap<>();
    final Map<EntryId, Strand> strands = new HashMap<>();

    Situation copy() {
        Situation copy = new Situation();
        copy.status = status;
        copy.client = client;
        copy.team = team;
        copy.phase = phase;
        copy.leading = leading;
        copy.handover = handover;
        copy.disengaged = disengaged;
        copy.helpers.putAll(helpers);
        copy.running.addAll(running);
        copy.roles.putAll(roles);
        copy.strands.putAll(strands);
        return copy;
    }
}
