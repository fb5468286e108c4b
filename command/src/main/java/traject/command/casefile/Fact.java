package traject.command.casefile;

import java.time.LocalDate;
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

    /**
     * Whether it has a place after the closing (semantics.md 8). A disagreement has: like a correction it is about an
     * entry that stands, and the case goes on in nothing by it.
     */
    default boolean mayFollowClosing() {
        return this instanceof Reopened || this instanceof Aftercare || this instanceof Disagreed;
    }

    /** About one of the relationships. */
    sealed interface OfRelationship extends Fact {
        RelationshipId relationship();
    }

    /** A step of a handover. */
    sealed interface OfHandover extends Fact {}

    record Opened(PersonId client, TeamId team) implements Fact {}

    record Closed(boolean rationale) implements Fact {}

    record Reopened(Phase phase) implements Fact {}

    record Aftercare() implements Fact {}

    record Started(
            RelationshipId relationship,
            PersonId helper,
            boolean leading,
            @Nullable RelationshipId continues) implements OfRelationship {}

    record Ended(RelationshipId relationship) implements OfRelationship {}

    record MadeLeading(RelationshipId relationship) implements OfRelationship {}

    record Shifted(RelationshipId relationship, Role role, View seenBy) implements OfRelationship {}

    /** Belongs to a relationship; only some may follow its end. */
    record AboutRelationship(RelationshipId relationship, boolean mayFollowEnd) implements OfRelationship {}

    record EnteredPhase(Phase phase, boolean rationale) implements Fact {}

    /** {@code until} is the last day for which it is meant; null without one. */
    record Begun(Strand strand, @Nullable LocalDate until) implements Fact {}

    record Continued(
            Strand strand, EntryId begunBy, @Nullable LocalDate until) implements Fact {}

    /** The last word about something that had begun. */
    record Finished(Strand strand, EntryId begunBy) implements Fact {}

    record Disengaged() implements Fact {}

    record Reengaged() implements Fact {}

    record Announced(PersonId to) implements OfHandover {}

    record Answered(EntryId handover, PersonId by, boolean accepted) implements OfHandover {}

    record Completed(EntryId handover, RelationshipId newRelationship) implements OfHandover {}

    record Cancelled(EntryId handover) implements OfHandover {}

    /** Somebody stands in; begins a {@link Strand#REPLACEMENT}. */
    record Replaced(
            RelationshipId relationship,
            PersonId helper,
            @Nullable LocalDate until) implements OfRelationship {}

    /** The client opens or closes something of their life; or, of nothing at all. */
    record MandateChanged(boolean namesSomething) implements Fact {}

    record Decided(List<EntryId> basis, List<PersonId> deciders, boolean clientTookPart, boolean path)
            implements Fact {}

    record Disagreed(EntryId about) implements Fact {}

    /** Asks nothing of the course but that the case is open. */
    record Noted() implements Fact {}
}
