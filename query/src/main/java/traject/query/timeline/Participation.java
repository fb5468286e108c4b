package traject.query.timeline;

import java.util.List;
import traject.shared.event.ParticipationEvent;
import traject.shared.event.ParticipationEvent.ClientGroupAttended;
import traject.shared.event.ParticipationEvent.ConsultationHeld;
import traject.shared.event.ParticipationEvent.FeedbackGiven;
import traject.shared.event.ParticipationEvent.GroupJoined;
import traject.shared.event.ParticipationEvent.GroupLeft;

/** Where the client took part. */
public record Participation(
        List<GroupMembership> groups,
        List<ConsultationHeld> consultations,
        List<ClientGroupAttended> clientGroups,
        List<FeedbackGiven> feedback) {

    static final Participation NONE = new Participation(List.of(), List.of(), List.of(), List.of());

    Participation after(ParticipationEvent event) {
        return switch (event) {
            case GroupJoined e ->
                new Participation(
                        Lists.plus(groups, new GroupMembership(e, null)), consultations, clientGroups, feedback);
            case GroupLeft e -> new Participation(left(e), consultations, clientGroups, feedback);
            case ConsultationHeld e -> new Participation(groups, Lists.plus(consultations, e), clientGroups, feedback);
            case ClientGroupAttended e ->
                new Participation(groups, consultations, Lists.plus(clientGroups, e), feedback);
            case FeedbackGiven e -> new Participation(groups, consultations, clientGroups, Lists.plus(feedback, e));
        };
    }

    private List<GroupMembership> left(GroupLeft e) {
        return Lists.replace(
                groups, group -> group.id().equals(e.joined()), group -> new GroupMembership(group.joined(), e));
    }
}
