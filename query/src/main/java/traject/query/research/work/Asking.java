package traject.query.research.work;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import traject.query.caseload.Caseload;
import traject.query.disclosure.Protection;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.research.Address;
import traject.query.research.Question;
import traject.query.web.Moment;
import traject.shared.eventstore.EventLog;

/** What holds where an address leaves a question open: today, the log as it stands, and the threshold of small cells. */
@Component
public class Asking {

    private final EventLog log;
    private final Moment moment;
    private final Caseload caseload;
    private final int few;

    /**
     * @param few cells of fewer trajectories are not shown; 0 or 1 shows all, 2 would show what it hides
     */
    Asking(EventLog log, Moment moment, Caseload caseload, @Value("${traject.research.smallest-cell:5}") int few) {
        this.log = log;
        this.moment = moment;
        this.caseload = caseload;
        this.few = new Protection(few).threshold();
    }

    /** Reads a question; what is wrong the address remembers. */
    public Question read(Address address) {
        return Question.read(
                address, new Question.Usual(moment.dayOr(null), moment.now(), log.safeEnd(), few, moment.zone()));
    }

    /**
     * Reads a question from the parameters of an address, of which none may be wrong.
     *
     * @throws NotAnswered when one is
     */
    public Question readWhole(Map<String, String> typed) {
        Address address = new Address(typed);
        Question question = read(address);
        if (!address.wrong().isEmpty()) {
            throw new NotAnswered(
                    Reason.PARAMETER_MALFORMED, address.wrong().iterator().next());
        }
        return question;
    }

    /** Whether something was recorded since the position of a question. */
    public boolean isOlder(Question question) {
        return log.safeEnd().compareTo(question.lens().position()) > 0;
    }

    /** The services and teams that cases name. */
    public Caseload.Places places() {
        return caseload.places();
    }
}
