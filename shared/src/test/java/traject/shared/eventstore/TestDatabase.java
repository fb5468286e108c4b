package traject.shared.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A fresh database for a test, with the schema of the log in it, on one server per JVM. It asks for no durability,
 * which tests do not need.
 */
public final class TestDatabase {

    /** A name that must be quoted, so that every script is held to granting to any name. */
    public static final String APPLICATION = "traject-app";

    public static final String OWNER = "traject_owner";
    private static final String PASSWORD = "test";
    private static final String TEMPLATE = "fresh";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A database that nobody else uses. */
    public static TestDatabase fresh() {
        return copyOf(TEMPLATE);
    }

    /** A database without any schema. */
    public static TestDatabase empty() {
        return copyOf("template1");
    }

    private static TestDatabase copyOf(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        create(name, template);
        return new TestDatabase(name);
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_prepared_transactions", "4")
                    .start();
            JdbcTemplate superuser = new JdbcTemplate(server.getPostgresDatabase());
            for (String role : List.of(OWNER, APPLICATION)) {
                superuser.execute("CREATE ROLE \"" + role + "\" LOGIN PASSWORD '" + PASSWORD + "'");
            }
            superuser.execute("CREATE DATABASE " + TEMPLATE + " OWNER " + OWNER);
            new Migrations(connect(server, TEMPLATE, OWNER), APPLICATION, List.of()).run();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void create(String name, String template) {
        new JdbcTemplate(SERVER.getPostgresDatabase())
                .execute("CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + OWNER);
    }

    private static DataSource connect(EmbeddedPostgres server, String database, String role) {
        return new DriverManagerDataSource(url(server, database), role, PASSWORD);
    }

    private static String url(EmbeddedPostgres server, String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database + "?reWriteBatchedInserts=true";
    }

    public String url() {
        return url(SERVER, name);
    }

    public String password() {
        return PASSWORD;
    }

    /** Connects as the role that the application uses. */
    public DataSource application() {
        return connect(SERVER, name, APPLICATION);
    }

    /** Connects as the role that owns the schemas. */
    public DataSource owner() {
        return connect(SERVER, name, OWNER);
    }

    /** What Spring must know to use it as an external PostgreSQL. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", APPLICATION,
                "spring.datasource.password", PASSWORD,
                "traject.migration.username", OWNER,
                "traject.migration.password", PASSWORD);
    }

    /** Adds {@link #properties()}, for instance to a {@code DynamicPropertyRegistry}. */
    public void addTo(BiConsumer<String, String> registry) {
        properties().forEach(registry);
    }
}
