package traject.shared.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.ShiftIntention;
import traject.shared.vocabulary.ShiftTrigger;
import traject.shared.vocabulary.View;

/** The roles that client and helper take towards each other (domain.md sections 2 and 3). */
public sealed interface RoleEvent extends CaseEntry {

    /**
     * Somebody observed that the client or the helper has taken another role. The role tells whose; seenBy tells who
     * says so, and only the lanes of that view move. It describes an interaction, not a person.
     */
    @WireName("role-shifted")
    record RoleShifted(
            EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            Role role,
            View seenBy,
            List<ShiftTrigger> triggers,
            @Nullable ShiftIntention intention,
            @Nullable Sensitive note)
            implements RoleEvent, AboutRelationship, Judgement {
        public RoleShifted {
            triggers = List.copyOf(triggers);
        }
    }
}
