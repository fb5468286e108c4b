package traject.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;

/**
 * The spells of a case up to a day, in a view.
 *
 * @param phases none while the case is closed: that is no time in a phase
 * @param leads which relationship led; what lies between two of them is a gap
 * @param relationships in the order in which they started
 */
public record Spells(List<Spell<Phase>> phases, List<Spell<RelationshipId>> leads, List<OfRelationship> relationships) {

    /**
     * The spells of one relationship, until it ended.
     *
     * @param configurations pairs of roles, one of which may be unknown
     * @param last the configuration at its end, or on the day asked; null unless both roles are known
     */
    public record OfRelationship(
            RelationshipId relationship,
            PersonId helper,
            List<Spell<ClientRole>> clientRoles,
            List<Spell<HelperRole>> helperRoles,
            List<Spell<Configuration>> configurations,
            @Nullable Configuration last) {}
}
