package traject.command.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import traject.shared.course.Recorded;
import traject.shared.desk.Answer;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;
import traject.shared.desk.Desk;
import traject.shared.desk.Desk.Submission;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;

/** A case of the test's own, and the desk of a node at which people submit commands to it. */
public final class AtTheDesk {

    private final CommandNode node;
    private final CaseId caseId;

    private AtTheDesk(CommandNode node, CaseId caseId) {
        this.node = node;
        this.caseId = caseId;
    }

    public static AtTheDesk newCase() {
        return new AtTheDesk(CommandNode.shared(), new CaseId(UUID.randomUUID().toString()));
    }

    /** A case that nour opened and accompanies. */
    public static AtTheDesk runningCase() {
        AtTheDesk desk = newCase();
        desk.accepted(People.NOUR, EveryCommand.bodies().get(0));
        desk.accepted(People.NOUR, EveryCommand.bodies().get(1));
        return desk;
    }

    /** The same case at the desk of another node. */
    public AtTheDesk at(CommandNode other) {
        return new AtTheDesk(other, caseId);
    }

    public CaseId caseId() {
        return caseId;
    }

    public Answer submit(Actor actor, String command) {
        return submit(actor, command, null, null);
    }

    public Answer submit(Actor actor, String command, @Nullable Long version, @Nullable String key) {
        return node.part(Desk.class).submit(new Submission(caseId, command, actor, version, key, Locale.ENGLISH));
    }

    public Accepted accepted(Actor actor, String command) {
        Answer answer = submit(actor, command);
        assertThat(answer).isInstanceOf(Accepted.class);
        return (Accepted) answer;
    }

    public Refused refused(Actor actor, String command) {
        Answer answer = submit(actor, command);
        assertThat(answer).isInstanceOf(Refused.class);
        return (Refused) answer;
    }

    public List<Recorded> recorded() {
        return node.part(EventLog.class).read(caseId);
    }
}
