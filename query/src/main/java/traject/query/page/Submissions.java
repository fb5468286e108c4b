package traject.query.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.desk.Answer;
import traject.shared.desk.Desk;
import traject.shared.desk.Desk.Submission;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/** Hands what was filled in on a page to the desk of the side that decides, on nodes that have one. */
@Component
final class Submissions {

    private final ObjectProvider<Desk> desk;

    Submissions(ObjectProvider<Desk> desk) {
        this.desk = desk;
    }

    /** A command in a case that is there. */
    Answer submit(Actor actor, CaseId caseId, ObjectNode command, @Nullable String once, Locale locale) {
        return submit(new Submission(caseId, command.toString(), actor, Submission.ANY_VERSION, once, locale));
    }

    /** A command that makes its case. */
    Answer open(Actor actor, CaseId caseId, ObjectNode command, @Nullable String once, Locale locale) {
        return submit(new Submission(caseId, command.toString(), actor, null, once, locale));
    }

    private Answer submit(Submission submission) {
        Desk open = desk.getIfAvailable();
        if (open == null) {
            throw new NotAnswered(Reason.UNKNOWN_PATH);
        }
        return open.submit(submission);
    }
}
