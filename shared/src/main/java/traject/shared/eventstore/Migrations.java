package traject.shared.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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
        } catch (SQLException | DataAccessException e) {
            throw new IllegalStateException("the database could not be brought up to date", e);
        }
    }

    private void migrate(Schema schema) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(schema.name())
                .defaultSchema(schema.name())
                .locations("classpath:db/migration/" + schema.name())
                .placeholders(Map.of("app", applicationRole))
                .load()
                .migrate();
    }
}
