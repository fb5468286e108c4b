package traject.shared.eventstore;

import java.util.List;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;

/** Takes the cases of the log one by one. */
@FunctionalInterface
public interface CaseReader {

    /**
     * Takes the next case.
     *
     * @param events all of the case, in the order of recording
     */
    void read(CaseId caseId, List<Recorded> events);
}
