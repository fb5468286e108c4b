package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.ParticipationEvent.GroupJoined;
import traject.shared.event.ParticipationEvent.GroupLeft;

/** A group, meeting house or volunteering that the client joined; left is null while they are in it. */
public record GroupMembership(GroupJoined joined, @Nullable GroupLeft left) {

    @JsonProperty
    public EntryId id() {
        return joined.entry();
    }
}
