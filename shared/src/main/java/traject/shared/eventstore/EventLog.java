package traject.shared.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;

/** Reads what was recorded, for both sides; events come in today's shape. */
public final class EventLog {

    private static final int FETCH = 200;

    private static final LogToken END = new LogToken(Long.MAX_VALUE, Long.MAX_VALUE);

    private final PostgresEventStorageEngine engine;
    private final JdbcClient jdbc;
    private final JdbcTemplate cursor;
    private final TransactionTemplate snapshot;

    public EventLog(PostgresEventStorageEngine engine, DataSource dataSource, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.jdbc = JdbcClient.create(dataSource);
        this.cursor = new JdbcTemplate(dataSource);
        this.cursor.setFetchSize(FETCH);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** All events of the case in the order of recording; none when there is no such case. */
    public List<Recorded> read(CaseId caseId) {
        return read(caseId, 0);
    }

    /** The events of the case from this version on, in the order of recording. */
    public List<Recorded> read(CaseId caseId, long from) {
        return jdbc
                .sql("SELECT " + EventRow.COLUMNS
                        + " FROM event_log.event WHERE case_id = ? AND version >= ? ORDER BY version")
                .params(caseId.value(), from)
                .query(EventRow::map)
                .list()
                .stream()
                .map(engine.reader()::read)
                .toList();
    }

    /** The version of the last event of the case; -1 when there is no such case. */
    public long version(CaseId caseId) {
        return jdbc.sql("SELECT coalesce(max(version), -1) FROM event_log.event WHERE case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }

    /** All events of each of these cases, in the order of recording; cases that are not there are left out. */
    public Map<CaseId, List<Recorded>> read(Collection<CaseId> cases) {
        Map<CaseId, List<Recorded>> events = new HashMap<>();
        Grouping grouping = new Grouping(events::put);
        String[] ids = cases.stream().map(CaseId::value).toArray(String[]::new);
        cursor.query(
                        "SELECT " + EventRow.COLUMNS
                                + " FROM event_log.event WHERE case_id = ANY (?) ORDER BY case_id, version",
                        EventRow::map,
                        (Object) ids)
                .forEach(grouping::add);
        grouping.end();
        return events;
    }

    /**
     * Every case of the log, as it is at one moment, in bounded memory: while a case is taken, the next ones are read.
     * An interrupt ends it with a {@link java.util.concurrent.CancellationException}.
     *
     * <p>To follow the log from there without a hole, ask {@link #safeEnd()} before, not after.
     */
    public void forEachCase(CaseReader taker) {
        forEachCase(END, taker);
    }

    /**
     * The same of what stands in the log up to a position, that included. At or before {@link #safeEnd()} it is the same
     * whenever it is read.
     */
    public void forEachCase(LogToken upTo, CaseReader taker) {
        read(pages -> readPages(upTo, pages), taker);
    }

    /**
     * The same, telling how far it is.
     *
     * @param share before each case is told which share of the cases is read, 0 to 1; what it throws ends the reading
     */
    public void forEachCase(LogToken upTo, DoubleConsumer share, CaseReader taker) {
        forEachCase(upTo, telling(share, cases(), taker));
    }

    /** The same of these cases alone; those of which nothing stands there yet are left out. */
    public void forEachCase(Collection<CaseId> cases, LogToken upTo, DoubleConsumer share, CaseReader taker) {
        String[] ids = cases.stream().map(CaseId::value).toArray(String[]::new);
        read(
                pages -> snapshot.executeWithoutResult(_ ->
                        query("(tx, position) <= (?, ?) AND case_id = ANY (?)", pages, upTo.tx(), upTo.last(), ids)),
                telling(share, cases.size(), taker));
    }

    private static CaseReader telling(DoubleConsumer share, long cases, CaseReader taker) {
        long[] read = {0};
        return (caseId, recorded) -> {
            share.accept(Math.min(1, ++read[0] / (double) cases));
            taker.read(caseId, recorded);
        };
    }

    private void read(Consumer<Consumer<List<EventRow>>> source, CaseReader taker) {
        try (ReadAhead<List<EventRow>> pages = new ReadAhead<>(source)) {
            Grouping grouping = new Grouping(taker);
            for (List<EventRow> page = pages.next(); page != null; page = pages.next()) {
                page.forEach(grouping::add);
            }
            grouping.end();
        }
    }

    private void readPages(LogToken upTo, Consumer<List<EventRow>> pages) {
        snapshot.executeWithoutResult(_ -> {
            // By the index: a whole log that is sorted first goes through a file on disk, while others record.
            cursor.execute("SET LOCAL enable_sort = off");
            query("(tx, position) <= (?, ?)", pages, upTo.tx(), upTo.last());
        });
    }

    private void query(String which, Consumer<List<EventRow>> pages, Object... arguments) {
        List<EventRow> page = new ArrayList<>(FETCH);
        cursor.query(
                "SELECT " + EventRow.COLUMNS + " FROM event_log.event WHERE " + which + " ORDER BY case_id, version",
                (RowCallbackHandler) row -> {
                    page.add(EventRow.map(row, 0));
                    if (page.size() == FETCH) {
                        pages.accept(List.copyOf(page));
                        page.clear();
                    }
                },
                arguments);
        pages.accept(List.copyOf(page));
    }

    /** How many cases there are by now. */
    public long cases() {
        return jdbc.sql("SELECT count(*) FROM event_log.event WHERE version = 0")
                .query(Long.class)
                .single();
    }

    /** All cases by now, in parts of about so many events, in the order of their ids; a case stands in one part. */
    public List<CaseRange> ranges(int events) {
        return jdbc.sql("""
            SELECT min(case_id) AS first, max(case_id) AS last, count(*) AS cases, sum(events) AS events
            FROM (SELECT case_id, events, div(sum(events) OVER (ORDER BY case_id) - events, ?) AS part
                FROM (SELECT case_id, count(*) AS events FROM event_log.event GROUP BY case_id) counted) cut
            GROUP BY part ORDER BY part\
            """)
                .param(events)
                .query((row, _) -> new CaseRange(
                        new CaseId(row.getString("first")),
                        new CaseId(row.getString("last")),
                        row.getLong("cases"),
                        row.getLong("events")))
                .list();
    }

    /** Every case of a range, each as it is at one moment; all their rows are held in memory. */
    public void forEachCase(CaseId first, CaseId last, CaseReader taker) {
        Grouping grouping = new Grouping(taker);
        jdbc.sql("SELECT " + EventRow.COLUMNS
                        + " FROM event_log.event WHERE case_id BETWEEN ? AND ? ORDER BY case_id, version")
                .params(first.value(), last.value())
                .query(EventRow::map)
                .list()
                .forEach(grouping::add);
        grouping.end();
    }

    /** The cases in which something may have been recorded since the log was read up to there. */
    public List<CaseId> changedSince(LogToken mark) {
        return jdbc.sql("SELECT DISTINCT case_id FROM event_log.event WHERE (tx, position) > (?, ?) ORDER BY case_id")
                .params(mark.tx(), mark.last())
                .query((row, _) -> new CaseId(row.getString("case_id")))
                .list();
    }

    /** The position in the log of an event of a case, which must be there. */
    public long positionOf(CaseId caseId, long version) {
        return jdbc.sql("SELECT position FROM event_log.event WHERE case_id = ? AND version = ?")
                .params(caseId.value(), version)
                .query(Long.class)
                .single();
    }

    /** What stands at a position of the log. */
    public Optional<CaseVersion> at(long position) {
        return jdbc.sql("SELECT case_id, version, tx FROM event_log.event WHERE position = ?")
                .param(position)
                .query((row, _) -> new CaseVersion(
                        new CaseId(row.getString("case_id")),
                        row.getLong("version"),
                        new LogToken(row.getLong("tx"), position)))
                .optional();
    }

    /** The end of the log up to where nothing can be added any more: all events up to it are visible by now. */
    public LogToken safeEnd() {
        return engine.createHeadToken();
    }

    /**
     * Reads events that stand outside of the log, of one case, in order, as those in it are read: old versions in
     * today's shape.
     *
     * @throws RuntimeException when one can't be read; the message may quote it
     */
    public List<Recorded> decode(List<StoredEvent> events) {
        return events.stream()
                .map(EventRow::of)
                .map(engine.reader()::readForeign)
                .toList();
    }

    /** Collects the events of one case until the next one begins. */
    private final class Grouping {

        private final CaseReader taker;
        private final List<Recorded> events = new ArrayList<>();

        Grouping(CaseReader taker) {
            this.taker = taker;
        }

        void add(EventRow row) {
            if (!events.isEmpty() && !events.getFirst().caseId().value().equals(row.caseId())) {
                end();
            }
            events.add(engine.reader().read(row));
        }

        void end() {
            if (!events.isEmpty()) {
                taker.read(events.getFirst().caseId(), List.copyOf(events));
                events.clear();
            }
        }
    }
}
