package traject.command.recording;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.recording.BulkBatch.Judged;
import traject.command.security.Way;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.PostgresEventStorageEngine;

/**
 * Records many cases past the bus, through the same rights and rules and with the same stamps: one query for what is
 * stored of a batch, all of it judged in memory, one append and one commit. Each case is recorded whole or not at all,
 * and what was recorded before with the same content is skipped, so sending a batch again changes nothing.
 */
public final class BulkRecorder {

    private static final int ATTEMPTS = 3;

    private final EventLog log;
    private final PostgresEventStorageEngine store;
    private final CaseFiles files;
    private final ZoneId zone;

    public BulkRecorder(EventLog log, PostgresEventStorageEngine store, CaseFiles files, ZoneId zone) {
        this.log = log;
        this.store = store;
        this.files = files;
        this.zone = zone;
    }

    /** What comes of each case, in their order. */
    public List<BulkOutcome> record(List<BulkCase> cases, Way way) {
        return record(judge(cases, way));
    }

    /** Judges and stores nothing. Another batch may be judged while this one is stored, if no case is in both. */
    public BulkBatch judge(List<BulkCase> cases, Way way) {
        Map<CaseId, List<Recorded>> stored =
                log.read(cases.stream().map(BulkCase::caseId).toList());
        List<Judged> judged = cases.stream()
                .map(one -> BulkJudge.judge(one, stored.getOrDefault(one.caseId(), List.of()), way, files, zone))
                .toList();
        return new BulkBatch(judged, way);
    }

    /**
     * Stores what was judged. When somebody else recorded in one of the cases in between, they are judged and stored
     * again one by one.
     */
    public List<BulkOutcome> record(BulkBatch batch) {
        return append(batch)
                ? batch.outcomes()
                : batch.cases().stream().map(one -> alone(one, batch.way())).toList();
    }

    private BulkOutcome alone(BulkCase one, Way way) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            BulkBatch batch = judge(List.of(one), way);
            if (append(batch)) {
                return batch.outcomes().getFirst();
            }
        }
        return new BulkOutcome.Refused(NotRecorded.because(Reason.CONCURRENT_CHANGE));
    }

    /** Whether nobody came in between. */
    private boolean append(BulkBatch batch) {
        try {
            store.appendEvents(batch.events());
            return true;
        } catch (ConcurrencyException overtaken) {
            return false;
        }
    }
}
