package traject.command.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.TeamId;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.View;

/** What the rules keep of an entry: ids and codes, no free text (semantics.md 7). */
sealed interface Fact {

    record Opened(PersonId client, TeamId team) implements Fact {}

    record Closed(boolean rationale) implements Fact {}

    record Reopened(Phase phase) implements Fact {}

    /** May stand after the closing. */
    record Aftercare() implements Fact {}

    record Started(
            RelationshipId relationship,
            PersonId helper,
            boolean leading,
            @Nullable RelationshipId continues) implements Fact {}

    record Ended(RelationshipId relationship) implements Fact {}

    record MadeLeading(RelationshipId relationship) implements Fact {}

    record Shifted(RelationshipId relationship, Role role, View seenBy) implements Fact {}

    /** Belongs to a relationship; only some may follow its end. */
    record AboutRelationship(RelationshipId relationship, boolean mayFollowEnd) implements Fact {}

    record EnteredPhase(Phase phase, boolean rationale) implements Fact {}

    record Begun(Strand strand, @Nullable RelationshipId relationship) implements Fact {}

    record Continued(Strand strand, EntryId begunBy, boolean ends) implements Fact {}

    record Disengaged() implements Fact {}

    record Reengaged() implements Fact {}

    record Announced(PersonId to) implements Fact {}

    record Answered(EntryId handover, PersonId by, boolean accepted) implements Fact {}

    record Completed(EntryId handover, RelationshipId newRelationship) implements Fact {}

    record Cancelled(EntryId handover) implements Fact {}

    record Decided(List<EntryId> basis, boolean deciders, boolean path) implements Fact {}

    record Disagreed(EntryId about) implements Fact {}

    /** Asks nothing of the course but that the case is open. */
    record Noted() implements Fact {}
}
