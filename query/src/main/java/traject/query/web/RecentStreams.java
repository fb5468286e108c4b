package traject.query.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;

/**
 * The streams of cases that were opened lately, so that only what was recorded since must be read: whoever replays a case
 * asks for it day after day. Bounded by the events they hold together.
 */
@Component
final class RecentStreams {

    private final EventLog log;
    private final Cache<CaseId, List<Recorded>> streams;

    /** @param events of all streams together, at most; with 0 none is kept */
    RecentStreams(EventLog log, @Value("${traject.kept-events:20000}") long events) {
        this.log = log;
        this.streams = Caffeine.newBuilder()
                .maximumWeight(events)
                .weigher((CaseId _, List<Recorded> stream) -> stream.size())
                .executor(Runnable::run)
                .build();
    }

    /** All events of the case by now in the order of recording; none when there is no such case. */
    List<Recorded> read(CaseId caseId) {
        List<Recorded> known = streams.getIfPresent(caseId);
        List<Recorded> stream = known == null ? log.read(caseId) : withWhatCameSince(caseId, known);
        if (!stream.isEmpty()) {
            streams.put(caseId, stream);
        }
        return stream;
    }

    /** The last event that is known is read too, to see that the log still goes on from there. */
    private List<Recorded> withWhatCameSince(CaseId caseId, List<Recorded> known) {
        List<Recorded> since = log.read(caseId, known.getLast().version());
        if (since.isEmpty() || !since.getFirst().equals(known.getLast())) {
            return log.read(caseId);
        }
        return since.size() == 1
                ? known
                : Stream.concat(known.stream(), since.stream().skip(1)).toList();
    }
}
