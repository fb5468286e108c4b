package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The data of many thousands of simulated cases, as a researcher has them put together to take home. */
class LargeExportIT {

    private static final int COPIES = 15;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

    @TempDir
    private static Path data;

    private static RunningTraject traject;

    @BeforeAll
    static void start() throws InterruptedException, IOException {
        try (RunningTraject first = RunningTraject.start(data).ready()) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> first.get("auditor:traject", "/api/cases?size=1")
                            .body()
                            .contains("\"total\":28"));
        }
        try (RunningTraject simulator = RunningTraject.start(data, "simulate", "--cases=400", "--seed=3")) {
            assertThat(simulator.exitCode()).isZero();
        }
        traject = RunningTraject.start(data).ready();
        copyTheCases();
    }

    /** Under other ids, without the rules: they are the same. */
    private static void copyTheCases() throws IOException {
        database().sql("""
                        INSERT INTO event_log.event
                            (case_id, version, event_id, type, type_version, payload, metadata)
                        SELECT 'copy-' || n || '-' || case_id, version, event_id || n, type, type_version, payload,
                            metadata
                        FROM generate_series(1, ?) n, event_log.event ORDER BY n, position""").param(COPIES).update();
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @Test
    void whoAsksSeesHowFarItIsAndCanCancelItAndThenNothingIsLeft() throws IOException, SQLException {
        try (Browser plain = Browser.withoutScript(traject.port()).signIn("researcher");
                Browser browser = Browser.on(traject.port()).signIn("researcher");
                Connection held = owner().getConnection()) {
            holdUpTheSecondPart(held);
            String export = ask(browser, "2026-10-30");
            browser.says("De gegevens worden bijeengebracht");
            assertThat(browser.violations()).isEmpty();
            browser.shoot("research-export-going");
            awaitParts(export, 1);
            browser.says("Het bestand wordt geschreven");
            plain.open(export);
            plain.click(".going a");
            plain.says("Het bestand wordt geschreven");
            assertThat(Integer.parseInt(plain.find("progress").getAttribute("value")))
                    .isBetween(1, 99);

            plain.click(".going button");

            plain.says("Mijn gegevens om mee te nemen").says("afgebroken");
            browser.says("Deze berekening is afgebroken.");
            assertThat(parts(export)).isZero();
            letGo(held);
            browser.open("/research/export?to=1999-01-01");
            browser.click("form[action*='/export/xes'] button");
            browser.says("Er blijven te weinig trajecten over");
            assertThat(parts(export)).isZero();
        }
    }

    /** Whoever stores it waits until it is let go. */
    private static void holdUpTheSecondPart(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE FUNCTION query.held_up() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                        IF EXISTS (SELECT FROM query.job_part JOIN query.job ON id = job WHERE state = 'RUNNING') THEN
                            PERFORM pg_advisory_xact_lock_shared(1);
                        END IF;
                        RETURN NULL;
                    END $$""");
            statement.execute("CREATE TRIGGER held_up BEFORE INSERT ON query.job_part"
                    + " FOR EACH STATEMENT EXECUTE FUNCTION query.held_up()");
            statement.execute("SELECT pg_advisory_lock(1)");
        }
    }

    private static void letGo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(1)");
        }
    }

    @Test
    void anExportWhoseNodeWasKilledIsTheSameToTheByte() throws IOException, InterruptedException {
        String export;
        try (Browser browser = Browser.on(traject.port()).signIn("researcher")) {
            export = ask(browser, "2026-10-31");
            awaitParts(export, 2);
        }
        traject.kill();

        traject = RunningTraject.start(data).ready();

        try (Browser browser = Browser.on(traject.port()).signIn("researcher")) {
            byte[] resumed = finished(browser, export);
            browser.open(export);
            browser.click("#answer form button");
            browser.says("Mijn gegevens om mee te nemen").says("Nog niets gevraagd.");
            assertThat(parts(export)).isZero();
            assertThat(finished(browser, ask(browser, "2026-10-31")))
                    .isEqualTo(resumed)
                    .hasSizeGreaterThan(3 << 20);
        }
    }

    /** The address says the position, so that the same is asked each time. */
    private static String ask(Browser browser, String on) {
        browser.open("/research/export?on=" + on + "&tx=9000000000&last=9000000000&at=2026-11-01T00:00:00Z");
        browser.click("form[action*='/export/xes'] button");
        await().atMost(LONG_ENOUGH).until(() -> browser.address().startsWith("/research/exports/"));
        return browser.address();
    }

    private static byte[] finished(Browser browser, String export) throws IOException, InterruptedException {
        browser.open(export);
        await().atMost(LONG_ENOUGH).until(() -> !browser.all("a.pri[download]").isEmpty());
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + traject.port() + export + ".zip"))
                                .header("Cookie", browser.cookies())
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void awaitParts(String export, int atLeast) {
        await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(20)).until(() -> parts(export) >= atLeast);
    }

    private static int parts(String export) throws IOException {
        return database()
                .sql("SELECT count(*) FROM query.job_part WHERE job = ?::uuid")
                .param(export.substring(export.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
    }

    private static JdbcClient database() throws IOException {
        return JdbcClient.create(owner());
    }

    private static DataSource owner() throws IOException {
        String port =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
        String secret = Files.readString(data.resolve("secret"));
        return new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port.strip() + "/traject", "traject_owner", secret);
    }
}
