package traject.shared.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import traject.shared.node.ExitCode;
import traject.shared.node.StartRefused;

/**
 * Brings every {@link Schema} up to date as the migration role, the log first. Each schema keeps its own history, so
 * nodes that know other schemas can share the database.
 *
 * <p>Spring Boot makes {@code JdbcTemplate}, {@code JdbcClient} and whatever is marked
 * {@code @DependsOnDatabaseInitialization} only after this has run ({@link MigrationsDetector}).
 */
public final class Migrations {

    /** Nodes that start together take turns: making a schema twice at once fails in PostgreSQL. */
    private static final long TURN = 0x7472616a656374L;

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DataSource owner;
    private final String applicationRole;
    private final SequencedSet<Schema> schemas = new LinkedHashSet<>();

    /**
     * @param owner connects as the migration role
     * @param applicationRole gets what the scripts grant to {@code ${app}}
     */
    public Migrations(DataSource owner, String applicationRole, Collection<Schema> schemas) {
        this.owner = owner;
        this.applicationRole = applicationRole;
        this.schemas.add(Schema.EVENT_LOG);
        this.schemas.add(Schema.ARCHIVE);
        this.schemas.addAll(schemas);
    }

    /** Makes what is missing; does nothing where nothing is. */
    public void run() {
        try (Connection connection = owner.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("SELECT pg_advisory_lock(" + TURN + ")");
            try {
                schemas.forEach(this::migrate);
                jdbc.execute("SELECT event_log.align_transactions()");
            } finally {
                jdbc.execute("SELECT pg_advisory_unlock(" + TURN + ")");
            }
        } catch (SQLException | DataAccessException | FlywayException e) {
            throw notUpToDate(e);
        }
    }

    private static StartRefused notUpToDate(Exception e) {
        if (DiskFull.isCauseOf(e)) {
            return new StartRefused(
                    ExitCode.IO,
                    "The disk of the database is full.",
                    "Make room and start again: what was done is whole.",
                    e);
        }
        if (DatabaseUnavailable.isCauseOf(e)) {
            return new StartRefused(
                    ExitCode.UNAVAILABLE,
                    "The database stopped to answer while its tables were brought up to date.",
                    "Start again once it answers: what was done is whole.",
                    e);
        }
        String state = NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException sql
                ? " (SQL state " + sql.getSQLState() + ")"
                : "";
        return state.contains(INSUFFICIENT_PRIVILEGE)
                ? new StartRefused(
                        "The role that owns the tables may not make them" + state + ".",
                        "Give the role of traject.migration.username the database, as README says.")
                : new StartRefused(
                        ExitCode.UNAVAILABLE,
                        "The tables could not be brought up to date" + state + ".",
                        "Look in the log of the database; nothing was recorded.",
                        e);
    }

    private void migrate(Schema schema) {
        Flyway flyway = Flyway.configure()
                .dataSource(owner)
                .schemas(schema.name())
                .defaultSchema(schema.name())
                .locations("classpath:db/migration/" + schema.name())
                .placeholders(Map.of("app", applicationRole))
                .load();
        requireKnown(schema, flyway.info());
        flyway.migrate();
    }

    /** Flyway would pass over what a newer program has done to the tables, and this one would fail on them later. */
    private static void requireKnown(Schema schema, MigrationInfoService scripts) {
        for (MigrationInfo script : scripts.applied()) {
            if (script.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new StartRefused(
                        "The tables of " + schema.name() + " were made by a newer version of Traject ("
                                + script.getVersion() + ").",
                        "Start that version, or a later one.");
            }
        }
    }
}
