package traject.command.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.event.Sensitive;
import traject.shared.event.WireName;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.ShiftIntention;
import traject.shared.vocabulary.ShiftTrigger;
import traject.shared.vocabulary.View;

/** Commands that record a {@link traject.shared.event.RoleEvent}. */
public sealed interface RoleCommand extends EntryCommand {

    /** Records an observed change of role; it must change the role in its lane as it stood on that date. */
    @WireName("shift-role")
    record ShiftRole(
            @Nullable EntryId entry,
            LocalDate occurredOn,
            RelationshipId relationship,
            Role role,
            View seenBy,
            List<ShiftTrigger> triggers,
            @Nullable ShiftIntention intention,
            @Nullable Sensitive note)
            implements RoleCommand {
        @Override
        public RoleShifted asEntry(EntryId id) {
            return new RoleShifted(id, occurredOn, relationship, role, seenBy, triggers, intention, note);
        }
    }
}
