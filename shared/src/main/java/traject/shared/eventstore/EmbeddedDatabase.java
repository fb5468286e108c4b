package traject.shared.eventstore;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import traject.shared.node.ExitCode;
import traject.shared.node.StartRefused;

/**
 * The PostgreSQL that Traject brings along, for who has none: on loopback, on a free port, its data kept in a folder.
 */
public final class EmbeddedDatabase {

    static final String APPLICATION = "traject_app";
    static final String OWNER = "traject_owner";
    private static final String DATABASE = "traject";
    private static final int ANY_PORT = 0;
    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofMinutes(5);

    private final DataFolder folder;
    private final String secret;
    private EmbeddedPostgres server;
    private boolean stopped;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, String secret) {
        this.folder = folder;
        this.server = server;
        this.secret = secret;
    }

    /** Starts on the data in the folder, which is made if need be. */
    static EmbeddedDatabase start(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        DataFolder folder = DataFolder.take(absolute);
        try {
            Postmaster.stopOrphan(folder.postgres());
            boolean first = folder.begin();
            String secret = folder.secret();
            EmbeddedPostgres server = startServer(folder, secret, first, ANY_PORT);
            folder.keepPrivate();
            if (first) {
                initialise(server, secret);
                folder.complete();
            }
            return new EmbeddedDatabase(folder, server, secret);
        } catch (IOException | UncheckedIOException | SQLException | IllegalStateException e) {
            folder.release();
            if (folder.isFull() || DiskFull.isCauseOf(e)) {
                throw full(absolute, e);
            }
            throw DataFolder.refused(
                    ExitCode.UNAVAILABLE,
                    "The database in " + absolute + " does not start; " + folder.serverLog() + " says why.",
                    e);
        } catch (StartRefused e) {
            folder.release();
            throw e;
        }
    }

    private static StartRefused full(Path folder, Exception cause) {
        return new StartRefused(
                ExitCode.IO,
                "The disk of the data folder " + folder + " is full.",
                "Make room and start again: what was recorded is there. Or name another folder with --traject.data.",
                cause);
    }

    /**
     * The first attempt can fail after a crash: the server is still recovering, or helpers of a killed one have not
     * let go of the data yet.
     */
    private static EmbeddedPostgres startServer(DataFolder folder, String secret, boolean first, int port)
            throws IOException {
        try {
            return server(folder, secret, first, port, USUAL);
        } catch (IOException _) {
            boolean recovering = Postmaster.stopOrphan(folder.postgres());
            return server(folder, secret, first, port, recovering ? RECOVERY : USUAL);
        }
    }

    /**
     * The embedding library is made for tests: its own defaults give up durability, and let in whoever reaches the
     * port. So the superuser has its password, and nobody is let in without, before the server first listens.
     * Statements and their values are kept out of the server's log, since they are about people.
     */
    private static EmbeddedPostgres server(DataFolder folder, String secret, boolean first, int port, Duration patience)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        if (first) {
            // The library hands its locale settings to initdb, and nothing else.
            builder.setLocaleConfig("pwfile", folder.secretFile().toString())
                    .setDataDirectoryCustomizer(EmbeddedDatabase::lock);
        }
        return builder.setPort(port)
                .setDataDirectory(folder.postgres())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(patience)
                .setConnectConfig("password", secret)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setErrorRedirector(Redirect.appendTo(folder.serverLog().toFile()))
                .setOutputRedirector(Redirect.appendTo(folder.serverLog().toFile()))
                .start();
    }

    /** Comes between the making of the data and the first start. */
    private static void lock(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void initialise(EmbeddedPostgres server, String secret) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE " + OWNER + " LOGIN PASSWORD '" + secret + "'");
            sql.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + secret + "'");
            sql.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            sql.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            sql.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + APPLICATION);
        }
    }

    /** What Spring must know to use it. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", url());
        properties.put("spring.datasource.username", APPLICATION);
        properties.put("spring.datasource.password", secret);
        properties.put("traject.migration.username", OWNER);
        properties.put("traject.migration.password", secret);
        properties.put("traject.embedded", "true");
        properties.put("traject.first-start", Boolean.toString(Files.exists(folder.samplesPending())));
        properties.put("traject.samples-pending", folder.samplesPending().toString());
        return properties;
    }

    /** What Spring must know where nobody says otherwise. */
    Map<String, Object> defaults() {
        return Map.of("traject.incoming", folder.incoming().toString());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE
                + "?reWriteBatchedInserts=true&logServerErrorDetail=false";
    }

    /**
     * Starts the server again, on its port and its data, when its process has ended; what was committed is there.
     *
     * @return whether that was needed
     * @throws IOException when it does not start
     */
    synchronized boolean revive() throws IOException {
        if (stopped || Postmaster.runs(folder.postgres())) {
            return false;
        }
        int port = server.getPort();
        server.close();
        server = startServer(folder, secret, false, port);
        return true;
    }

    /** Whether it lacks the room to go on: without the next file of its own log it breaks down. */
    public boolean isFull() {
        return folder.isFull();
    }

    /** Ends the server in good order. */
    synchronized void stop() {
        stopped = true;
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded database does not stop", e);
        } finally {
            folder.release();
        }
    }
}
