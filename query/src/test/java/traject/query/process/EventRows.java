package traject.query.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An event log as rows of a table, so that two can be told to be equal. */
public final class EventRows {

    /** One event. */
    public record EventRow(
            String caseId,
            String activity,
            Instant time,
            @Nullable String resource) {}

    private EventRows() {}

    public static List<EventRow> of(EventLog log) {
        List<EventRow> rows = new ArrayList<>();
        for (int which = 0; which < log.cases(); which++) {
            String id = log.caseId(which);
            IntStream.range(log.begin(which), log.end(which))
                    .mapToObj(event -> new EventRow(
                            id, log.activities().name(log.activity(event)), log.time(event), log.resourceName(event)))
                    .forEach(rows::add);
        }
        return rows;
    }
}
