package traject.shared.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;

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

    /**
     * Not recorded, nothing stored.
     *
     * @param kind what sort of no, which decides the HTTP status
     * @param code stable reason, such as {@code already-leading}
     * @param field path of the field that is wrong, or null
     * @param entries the entries that stand in the way
     * @param sentence the reason in the caller's language
     */
    record Refused(Kind kind, String code, @Nullable String field, List<EntryId> entries, String sentence)
            implements Answer {

        public enum Kind {
            MALFORMED,
            RULE,
            CONFLICT,
            STALE,
            UNKNOWN,
            FORBIDDEN
        }
    }
}
