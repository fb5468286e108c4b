package traject.command.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.archive.ArchiveException;
import traject.shared.archive.ArchiveFault;
import traject.shared.archive.ArchiveReader;
import traject.shared.archive.ArchiveRow;
import traject.shared.archive.Section;
import traject.shared.course.Recorded;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.MigrationRole;
import traject.shared.eventstore.StoredEvent;
import traject.shared.json.JsonMappers;

/**
 * Fills an empty store from an archive, in one transaction: all of it, or nothing. Moments, authors, positions and the
 * versions of events stay as they were; every case is judged before it is stored. At most one case and one batch are
 * held.
 */
public final class Restore {

    private static final int BATCH = 1_000;

    /** Errors of the database that are about the rows, not about the database: wrong data, broken constraints. */
    private static final List<String> ABOUT_ROWS = List.of("22", "23");

    private final MigrationRole owner;
    private final EventLog log;
    private final Clock clock;
    private final @Nullable Path samplesPending;
    private final JsonMapper json = JsonMappers.lenient();

    /**
     * Wires it.
     *
     * @param samplesPending the mark that says that sample cases are still to come, or null; a restored store wants none
     */
    public Restore(MigrationRole owner, EventLog log, Clock clock, @Nullable Path samplesPending) {
        this.owner = owner;
        this.log = log;
        this.clock = clock;
        this.samplesPending = samplesPending;
    }

    /** Hears of every row that is read; what it throws undoes the restore. */
    @FunctionalInterface
    public interface Listener {
        void row();
    }

    /**
     * Restores all of it.
     *
     * @param by who asks for it
     * @throws ArchiveException when nothing was restored
     */
    public void run(ArchiveReader archive, String by, Listener listener) {
        try (Connection connection = owner.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            RestoredTables tables = new RestoredTables(connection);
            tables.takeEmpty();
            new Filling(tables, new Hindsight(archive.header().zone()), listener).fill(archive);
            tables.continueNumbering();
            tables.noteRestore(archive.header(), archive.sha256(), by, clock.instant());
            if (samplesPending != null) {
                Files.deleteIfExists(samplesPending);
            }
            connection.commit();
        } catch (DataAccessException e) {
            throw withoutContents(e.getMostSpecificCause() instanceof SQLException cause ? cause : null);
        } catch (SQLException e) {
            throw withoutContents(e);
        } catch (IOException e) {
            throw new ArchiveException(ArchiveFault.STORE_FAILED);
        }
    }

    /** The messages of the driver quote rows, which may be about people: only the state is passed on. */
    private static ArchiveException withoutContents(@Nullable SQLException e) {
        String state = e == null || e.getSQLState() == null ? "none" : e.getSQLState();
        boolean aboutRows = ABOUT_ROWS.stream().anyMatch(state::startsWith);
        return new ArchiveException(
                aboutRows ? ArchiveFault.ROW_REFUSED : ArchiveFault.STORE_FAILED, "SQL state " + state);
    }

    /** One filling of the tables. */
    private final class Filling {

        private final RestoredTables tables;
        private final Hindsight hindsight;
        private final Listener listener;
        private final List<StoredEvent> ofCase = new ArrayList<>();
        private final List<StoredEvent> judged = new ArrayList<>();
        private final List<ArchiveRow> others = new ArrayList<>();

        Filling(RestoredTables tables, Hindsight hindsight, Listener listener) {
            this.tables = tables;
            this.hindsight = hindsight;
            this.listener = listener;
        }

        /** To the very end, where it shows whether the archive is whole. */
        void fill(ArchiveReader archive) {
            for (ArchiveRow row = archive.next(); row != null; row = archive.next()) {
                if (row.section() == Section.EVENT) {
                    take(event(row));
                } else {
                    take(row);
                }
                listener.row();
            }
            judge();
            storeEvents();
            storeOthers();
        }

        private StoredEvent event(ArchiveRow row) {
            try {
                return json.treeToValue(row.columns(), StoredEvent.class);
            } catch (JacksonException e) {
                throw new ArchiveException(ArchiveFault.ARCHIVE_DAMAGED);
            }
        }

        private void take(StoredEvent event) {
            if (!ofCase.isEmpty() && !ofCase.getFirst().caseId().equals(event.caseId())) {
                judge();
            }
            if (event.version() != ofCase.size()) {
                throw new EventRefused(event.caseId(), event.version(), null, "version-not-next");
            }
            ofCase.add(event);
        }

        private void take(ArchiveRow row) {
            if (!others.isEmpty() && (others.getFirst().section() != row.section() || others.size() == BATCH)) {
                storeOthers();
            }
            others.add(row);
        }

        private void judge() {
            if (ofCase.isEmpty()) {
                return;
            }
            hindsight.judge(decoded());
            judged.addAll(ofCase);
            ofCase.clear();
            if (judged.size() >= BATCH) {
                storeEvents();
            }
        }

        private List<Recorded> decoded() {
            try {
                return log.decode(ofCase);
            } catch (RuntimeException unreadable) {
                throw new EventRefused(ofCase.getFirst().caseId(), firstUnreadable(), null, "event-unreadable");
            }
        }

        private long firstUnreadable() {
            for (StoredEvent event : ofCase) {
                try {
                    log.decode(List.of(event));
                } catch (RuntimeException unreadable) {
                    return event.version();
                }
            }
            return 0;
        }

        private void storeEvents() {
            if (!judged.isEmpty()) {
                tables.addEvents(judged);
                judged.clear();
            }
        }

        private void storeOthers() {
            if (!others.isEmpty()) {
                tables.addRows(others.getFirst().section(), others);
                others.clear();
            }
        }
    }
}
