package traject.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL with durable settings in a folder that is gone afterwards, and the databases on it. */
final class Server implements AutoCloseable {

    private static final String OWNER = "traject_owner";
    private static final String APPLICATION = "traject_app";
    private static final String PASSWORD = "bench";

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final JdbcTemplate superuser;
    private final Map<Integer, String> corpora = new HashMap<>();
    private final int events;
    private @Nullable String simulated;
    private int count;

    private Server(Path folder, EmbeddedPostgres postgres, int events) {
        this.events = events;
        this.folder = folder;
        this.postgres = postgres;
        this.superuser = new JdbcTemplate(postgres.getPostgresDatabase());
    }

    /**
     * Starts with the settings of the database that Traject brings along.
     *
     * @param events of the log that is read as a whole
     */
    static Server start(int events) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "bench-");
        Path log = folder.resolve("postgres.log");
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .start();
        Server server = new Server(folder, postgres, events);
        for (String role : List.of(OWNER, APPLICATION)) {
            server.superuser.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
        }
        return server;
    }

    /** How many events a log has that is read or brought in as a whole. */
    int events() {
        return events;
    }

    String version() {
        return Objects.requireNonNull(superuser.queryForObject("SHOW server_version", String.class));
    }

    /** A database of the topic's own, with nothing in it; its tables are made by the first node. */
    String emptyDatabase() {
        return copyOf("template1");
    }

    /**
     * A database of the topic's own, with a log of about so many events.
     *
     * @param events in cases of {@link Corpus#LENGTH}
     */
    String databaseWith(int events) {
        String corpus = corpora.get(events);
        if (corpus == null) {
            corpus = emptyDatabase();
            Corpus.fill(this, corpus, events);
            corpora.put(events, corpus);
        }
        return copyOf(corpus);
    }

    /** The database that topics share whose log is read as a whole: none of them records anything. */
    String simulated() {
        if (simulated == null) {
            simulated = emptyDatabase();
            SimulatedLog.fill(this, simulated, events);
        }
        return simulated;
    }

    /** A database of the topic's own that begins as one at which nobody is at work. */
    String copyOf(String template) {
        String name = "bench_" + ++count;
        superuser.execute("CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + OWNER);
        return name;
    }

    /** For what nobody but the owner of the whole server may do. */
    JdbcTemplate superuserOf(String database) {
        return new JdbcTemplate(postgres.getDatabase("postgres", database));
    }

    /** What Spring must know to use the database. */
    Map<String, Object> properties(String database) {
        return Map.of(
                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database,
                "spring.datasource.username", APPLICATION,
                "spring.datasource.password", PASSWORD,
                "traject.migration.username", OWNER,
                "traject.migration.password", PASSWORD);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
