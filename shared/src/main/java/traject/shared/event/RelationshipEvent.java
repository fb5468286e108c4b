package traject.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.Accent;
import traject.shared.vocabulary.Characteristic;
import traject.shared.vocabulary.Openness;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.View;
import traject.shared.vocabulary.WorkerPreference;

/**
 * The relationships of a case, each between the client and one helper, and how they are seen and felt (domain.md
 * section 4, 5 and 8).
 */
public sealed interface RelationshipEvent extends CaseEntry {

    /**
     * A helper and the client began to work together; leading when this helper carries the trajectory. After a
     * reopening, continues names the ended relationship with the same helper.
     */
    @WireName("relationship-started")
    record RelationshipStarted(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            PersonId helper,
            boolean leading,
            @Nullable RelationshipId continues)
            implements RelationshipEvent, AboutRelationship {}

    /**
     * Helper and client stopped working together. Without another leader the case has a gap, which is allowed and
     * shown.
     */
    @WireName("relationship-ended")
    record RelationshipEnded(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            @Nullable Sensitive reason) implements RelationshipEvent, AboutRelationship {}

    /** From this day this relationship carries the trajectory; the one that led, if any, goes on beside it. */
    @WireName("relationship-made-leading")
    record RelationshipMadeLeading(EntryId entry, LocalDate occurredOn, RelationshipId relationship)
            implements RelationshipEvent, AboutRelationship {}

    /**
     * Someone judged what the relationship brings by now: success, stability or negative. A judgement on the
     * relationship, not on the client, and apart from the outcome at closing.
     */
    @WireName("relationship-assessed")
    record RelationshipAssessed(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            RelationshipOutcome outcome,
            View seenBy,
            @Nullable Sensitive note)
            implements RelationshipEvent, AboutRelationship, Judgement {}

    /**
     * How many accompanying workers the client wants and how open they are to guidance, as said by the client or
     * understood by another.
     */
    @WireName("preference-expressed")
    record PreferenceExpressed(
            EntryId entry,
            LocalDate occurredOn,
            WorkerPreference workers,
            Openness openness,
            View seenBy,
            @Nullable Sensitive note)
            implements RelationshipEvent, Judgement {}

    /**
     * The role accents that the helper combines with the main role from now on; the list replaces the earlier one of
     * the same view.
     */
    @WireName("accents-observed")
    record AccentsObserved(
            EntryId entry, LocalDate occurredOn, RelationshipId relationship, List<Accent> accents, View seenBy)
            implements RelationshipEvent, AboutRelationship, Judgement {
        public AccentsObserved {
            accents = List.copyOf(accents);
        }
    }

    /**
     * One of the three relationship characteristics was perceived at one of its poles. Distance is no fault: many
     * clients prefer some.
     */
    @WireName("characteristic-observed")
    record CharacteristicObserved(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            Characteristic characteristic,
            View seenBy,
            @Nullable Sensitive note)
            implements RelationshipEvent, AboutRelationship, Judgement {}

    /**
     * How one party, client or helper, experiences the relationship by now. It is that party's own perception and
     * nobody else's.
     */
    @WireName("perception-expressed")
    record PerceptionExpressed(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            Side party,
            Perception perception,
            @Nullable Sensitive note)
            implements RelationshipEvent, AboutRelationship {}

    /**
     * Where the relationship stands on a tension field, from -2 (its first pole) to +2 (its second pole), and whether
     * that was discussed with the client.
     */
    @WireName("tension-assessed")
    record TensionAssessed(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            TensionField field,

            @Limits(min = TensionField.FIRST_POLE, max = TensionField.SECOND_POLE)
            int position,

            View seenBy,
            boolean discussedWithClient,
            @Nullable Sensitive note)
            implements RelationshipEvent, AboutRelationship, Judgement {
        public TensionAssessed {
            InvalidValue.check(TensionField.reaches(position), InvalidValue.Fault.OUT_OF_RANGE);
        }
    }
}
