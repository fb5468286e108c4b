package traject.query.configuration;

import java.util.List;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.PerceptionExpressed;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.Characteristic;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.TensionField;

/**
 * Signs of trust in a relationship: the client experiences it as positive, it is perceived as near ("trust, shows
 * oneself as a human being", domain.md section 4), or it leans to the pole of trust on the field between trust and
 * control. Answers to surveys are left aside, as a client may keep them from the helper.
 */
final class Trust {

    private Trust() {}

    /** The entries between two places of the course that show trust, in the view asked. */
    static List<EntryId> shown(CaseReading reading, RelationshipId relationship, int after, int before) {
        return reading.course().stream()
                .filter(entry -> reading.between(after, entry.entry(), before))
                .filter(entry -> shows(reading, relationship, entry))
                .map(CaseEntry::entry)
                .toList();
    }

    private static boolean shows(CaseReading reading, RelationshipId relationship, CaseEntry entry) {
        return (entry instanceof PerceptionExpressed perception && shows(relationship, perception))
                || (entry instanceof CharacteristicObserved closeness && shows(reading, relationship, closeness))
                || (entry instanceof TensionAssessed tension && shows(reading, relationship, tension));
    }

    private static boolean shows(RelationshipId relationship, PerceptionExpressed e) {
        return e.relationship().equals(relationship)
                && e.party() == Side.CLIENT
                && e.perception() == Perception.POSITIVE;
    }

    private static boolean shows(CaseReading reading, RelationshipId relationship, CharacteristicObserved e) {
        return e.relationship().equals(relationship)
                && e.characteristic() == Characteristic.NEAR
                && e.equals(reading.closeness(relationship, e.occurredOn()));
    }

    private static boolean shows(CaseReading reading, RelationshipId relationship, TensionAssessed e) {
        return e.relationship().equals(relationship)
                && e.field() == TensionField.TRUST_CONTROL
                && e.position() < 0
                && e.equals(reading.tension(relationship, e.field(), e.occurredOn()));
    }
}
