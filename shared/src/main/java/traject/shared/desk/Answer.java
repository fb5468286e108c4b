package traject.shared.desk;

import java.util.List;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.problem.Problem;

/** What the desk answers. */
public sealed interface Answer {

    /**
     * Recorded.
     *
     * @param version of the case after it: the rank of its last event, from 0
     * @param entries the ids of what was recorded, in order
     * @param position of the last event in the log; a read may wait for it
     */
    record Accepted(CaseId caseId, long version, List<EntryId> entries, long position) implements Answer {}

    /** Not recorded, nothing stored, and why, in the caller's language. */
    record Refused(Problem problem) implements Answer {}
}
