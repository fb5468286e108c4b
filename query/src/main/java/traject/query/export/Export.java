package traject.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.archive.ArchiveHeader;
import traject.shared.archive.ArchiveWriter;
import traject.shared.archive.Recipients;
import traject.shared.archive.Section;

/**
 * Makes an archive of all that can't be made again, as it stands at one moment: every event that was committed by then.
 * Rows go from the database to the stream; nothing of them is kept. That it begins is noted before the first byte
 * leaves, and how it ended after the last.
 */
public final class Export {

    private static final int FETCH = 1_000;

    private final Recipients recipients;
    private final Archives archives;
    private final Clock clock;
    private final ZoneId zone;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final TransactionTemplate apart;

    public Export(
            Recipients recipients,
            Archives archives,
            Clock clock,
            ZoneId zone,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.recipients = recipients;
        this.archives = archives;
        this.clock = clock;
        this.zone = zone;
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCH);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Opens what the archive goes to, once it is certain that it can be made. */
    @FunctionalInterface
    public interface Destination {
        OutputStream open() throws IOException;
    }

    /** Hears of every row that is handed over, and of how many; what it throws breaks the export off. */
    @FunctionalInterface
    public interface Listener {
        void row(long total);
    }

    /**
     * Makes it and closes the stream.
     *
     * @throws NotAnswered when nothing was begun, since nobody could read it
     * @throws UncheckedIOException when it was broken off because it could not be handed over; any other exception also
     *     means that it was broken off
     */
    public void run(Exporter exporter, Destination destination, Listener listener) {
        if (recipients.isEmpty()) {
            throw new NotAnswered(Reason.RECIPIENTS_MISSING);
        }
        snapshot.executeWithoutResult(_ -> {
            ArchiveHeader header = header(exporter);
            long number = Objects.requireNonNull(apart.execute(_ -> archives.begin(header, recipients)));
            Handing handing = new Handing(header, listener);
            try {
                String sha256 = handing.over(destination);
                apart.executeWithoutResult(_ -> archives.end(number, clock.instant(), handing.done, sha256));
            } catch (IOException e) {
                breakOff(number, handing);
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                breakOff(number, handing);
                throw e;
            }
        });
    }

    private void breakOff(long number, Handing handing) {
        apart.executeWithoutResult(_ -> archives.end(number, clock.instant(), handing.done, null));
    }

    private ArchiveHeader header(Exporter exporter) {
        jdbc.execute("SET LOCAL TimeZone = 'UTC'");
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Section section : sections()) {
            rows.put(section.key(), number("SELECT count(*) FROM " + section.table()));
        }
        return new ArchiveHeader(
                ArchiveHeader.FORMAT,
                Objects.requireNonNullElse(Export.class.getPackage().getImplementationVersion(), "unreleased"),
                clock.instant(),
                exporter.name(),
                exporter.as(),
                zone,
                number("SELECT coalesce(max(position), 0) FROM event_log.event"),
                rows);
    }

    /** Where no node ever ran the side that has the table, there is nothing of it. */
    private List<Section> sections() {
        return Arrays.stream(Section.values())
                .filter(section -> number("SELECT count(to_regclass('" + section.table() + "'))") == 1)
                .toList();
    }

    private long number(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Long.class));
    }

    /** One archive on its way. */
    private final class Handing {

        private final ArchiveHeader header;
        private final Listener listener;
        private final long total;
        private final Map<String, Long> done = new LinkedHashMap<>();

        Handing(ArchiveHeader header, Listener listener) {
            this.header = header;
            this.listener = listener;
            this.total =
                    header.rows().values().stream().mapToLong(Long::longValue).sum();
        }

        String over(Destination destination) throws IOException {
            ArchiveWriter archive = new ArchiveWriter(destination.open(), recipients, header);
            for (Section section : sections()) {
                jdbc.query(section.query(), (RowCallbackHandler) row -> add(archive, section, row.getString(1)));
            }
            return archive.finish();
        }

        private void add(ArchiveWriter archive, Section section, String row) {
            try {
                archive.add(section, row);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            done.merge(section.key(), 1L, Long::sum);
            listener.row(total);
        }
    }
}
