package traject.query.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.security.WhatIsLeftOut;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Timeline;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.CaseId;
import traject.shared.event.PersonId;

/**
 * A case on the table, as its reader may read it.
 *
 * @param version of it by now
 * @param state on the day that is looked at, as known then or now
 * @param lines every entry that is known from there, in the order of the course, later days included
 * @param today where the help is given
 * @param leftOut what the reader does not read of it
 */
record OpenCase(
        CaseId id,
        long version,
        Timeline timeline,
        CaseState state,
        List<Line> lines,
        LocalDate today,
        WhatIsLeftOut leftOut) {

    /** How the client is called: by name where one is recorded. */
    public String clientName() {
        CaseOpened opening = state.opening();
        if (opening == null) {
            return id.value();
        }
        return opening.clientName() == null
                ? opening.client().value()
                : opening.clientName().text();
    }

    /** The person whom the case is about; null before the opening. */
    public @Nullable PersonId client() {
        return state.opening() == null ? null : state.opening().client();
    }

    /** The question in the client's own words; null where none is recorded. */
    public @Nullable String question() {
        CaseOpened opening = state.opening();
        return opening == null || opening.question() == null
                ? null
                : opening.question().text();
    }

    public boolean isOpen() {
        return state.status() == CaseStatus.OPEN;
    }

    public boolean isClosed() {
        return state.status() == CaseStatus.CLOSED;
    }
}
