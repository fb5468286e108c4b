package traject.command.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.Limits;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipEvent.AccentsObserved;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.PreferenceExpressed;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipEvent.RelationshipEnded;
import traject.shared.event.RelationshipEvent.RelationshipMadeLeading;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.Accent;
import traject.shared.vocabulary.Characteristic;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WorkerPreference;

/** Commands that record a {@link traject.shared.event.RelationshipEvent}. */
public sealed interface RelationshipCommand extends EntryCommand {

    /** Starts a relationship, as the leading one only where none leads. */
    @WireName("start-relationship")
    record StartRelationship(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            PersonId helper,
            boolean leading,
            @Nullable RelationshipId continues)
            implements RelationshipCommand {
        @Override
        public RelationshipStarted asEntry(EntryId id) {
            return new RelationshipStarted(id, occurredOn, relationship, helper, leading, continues);
        }
    }

    /** Ends a running relationship. */
    @WireName("end-relationship")
    record EndRelationship(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            @Nullable Sensitive reason) implements RelationshipCommand {
        @Override
        public RelationshipEnded asEntry(EntryId id) {
            return new RelationshipEnded(id, occurredOn, relationship, reason);
        }
    }

    /** Gives the lead to a running relationship. */
    @WireName("make-relationship-leading")
    record MakeRelationshipLeading(@Nullable EntryId entry, LocalDate occurredOn, RelationshipId relationship)
            implements RelationshipCommand {
        @Override
        public RelationshipMadeLeading asEntry(EntryId id) {
            return new RelationshipMadeLeading(id, occurredOn, relationship);
        }
    }

    /** Records what the relationship brings by now, and who says so. */
    @WireName("assess-relationship")
    record AssessRelationship(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            RelationshipOutcome outcome,
            View seenBy,
            @Nullable Sensitive note)
            implements RelationshipCommand {
        @Override
        public RelationshipAssessed asEntry(EntryId id) {
            return new RelationshipAssessed(id, occurredOn, relationship, outcome, seenBy, note);
        }
    }

    /** Records what the client prefers. */
    @WireName("express-preference")
    record ExpressPreference(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            WorkerPreference workers,
            Openness openness,
            View seenBy,
            @Nullable Sensitive note)
            implements RelationshipCommand {
        @Override
        public PreferenceExpressed asEntry(EntryId id) {
            return new PreferenceExpressed(id, occurredOn, workers, openness, seenBy, note);
        }
    }

    /** Records the accents of the helper's role. */
    @WireName("observe-accents")
    record ObserveAccents(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            List<Accent> accents,
            View seenBy)
            implements RelationshipCommand {
        @Override
        public AccentsObserved asEntry(EntryId id) {
            return new AccentsObserved(id, occurredOn, relationship, accents, seenBy);
        }
    }

    /** Records a pole of closeness, tailoring or power. */
    @WireName("observe-characteristic")
    record ObserveCharacteristic(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            Characteristic characteristic,
            View seenBy,
            @Nullable Sensitive note)
            implements RelationshipCommand {
        @Override
        public CharacteristicObserved asEntry(EntryId id) {
            return new CharacteristicObserved(id, occurredOn, relationship, characteristic, seenBy, note);
        }
    }

    /** Records how a party experiences the relationship. */
    @WireName("express-perception")
    record ExpressPerception(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            Side party,
            Perception perception,
            @Nullable Sensitive note)
            implements RelationshipCommand {
        @Override
        public PerceptionExpressed asEntry(EntryId id) {
            return new PerceptionExpressed(id, occurredOn, relationship, party, perception, note);
        }
    }

    /** Records a position on a tension field. */
    @WireName("assess-tension")
    record AssessTension(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            TensionField field,

            @Limits(min = TensionField.FIRST_POLE, max = TensionField.SECOND_POLE)
            int position,

            View seenBy,
            boolean discussedWithClient,
            @Nullable Sensitive note)
            implements RelationshipCommand {
        @Override
        public TensionAssessed asEntry(EntryId id) {
            return new TensionAssessed(
                    id, occurredOn, relationship, field, position, seenBy, discussedWithClient, note);
        }
    }
}
