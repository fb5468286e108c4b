package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import traject.shared.archive.AgeKey;
import traject.shared.archive.ArchiveException;
import traject.shared.eventstore.TestDatabase;

/** An administrator has an archive made that they can't read, to keys that they can't choose. */
class ExportOverHttpIT {

    private static final String EXPORT = "/api/maintenance/export";

    /** Looks that hardly compress, so many that they fill the buffers between server and client. */
    private static final String MANY_LOOKS = """
            INSERT INTO query.look (who, role, case_id, at, what)
            SELECT md5(random()::text) || md5(random()::text), 'AUDITOR', md5(random()::text) || md5(random()::text),
                   now(), 'STATE' FROM generate_series(1, 250000)""";

    @TempDir
    Path folder;

    private final AgeKey key = AgeKey.make();

    @Test
    void the_archive_comes_whole_and_says_nothing_to_who_asked_for_it() throws IOException, InterruptedException {
        try (ArchivedTraject store = new ArchivedTraject(key, folder)) {
            store.recordRandomCase(1);

            HttpResponse<InputStream> answer = store.traject.download("admin", EXPORT);

            byte[] archive = answer.body().readAllBytes();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/age");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(new String(archive, StandardCharsets.ISO_8859_1))
                    .startsWith("age-encryption.org/v1\n")
                    .doesNotContain("client-1", "random-1", "woorden");
            assertThat(store.rows(Files.write(folder.resolve("a.age"), archive)))
                    .hasSize((int) store.count("event_log.event"));
            assertThat(last(store).path("state").asString()).isEqualTo("WHOLE");
            assertThat(last(store).path("madeAs").asString()).isEqualTo("ADMIN");
        }
    }

    @Test
    void nobody_else_has_one_made() throws IOException, InterruptedException {
        try (ArchivedTraject store = new ArchivedTraject(key, folder)) {
            for (String other : List.of("lead", "auditor", "Sam")) {
                assertThat(store.traject.download(other, EXPORT).statusCode()).isEqualTo(403);
            }
            assertThat(store.count("archive.export")).isZero();
        }
    }

    @Test
    void without_a_recipient_in_the_settings_none_is_made_whatever_the_request_says() {
        TestDatabase database = TestDatabase.fresh();
        try (WholeApplication traject = WholeApplication.on(database)) {
            WholeApplication.Response answer = traject.post("admin", EXPORT);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body().path("code").asString()).isEqualTo("recipients-missing");
            assertThat(answer.body().path("detail").asString()).contains("traject.archive.recipients");
            assertThat(traject.post("admin", EXPORT + "?recipients=" + key.publicKey())
                            .body()
                            .path("code")
                            .asString())
                    .isEqualTo("parameter-unknown");
            assertThat(traject.get("auditor", "/api/exports").body().path("exports"))
                    .isEmpty();
        }
    }

    @Test
    void a_secret_key_for_a_recipient_is_refused_at_the_start_and_not_repeated() {
        TestDatabase database = TestDatabase.fresh();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> WholeApplication.on(database, "--traject.archive.recipients[0]=" + key.secret())
                        .close())
                .havingRootCause()
                .withMessageContaining("traject.archive.recipients")
                .withMessageNotContaining(key.secret());
    }

    @Test
    void when_the_database_goes_away_in_the_middle_the_connection_is_cut_and_that_is_noted()
            throws IOException, InterruptedException {
        try (ArchivedTraject store = new ArchivedTraject(key, folder)) {
            store.sql.execute(MANY_LOOKS);
            HttpResponse<InputStream> answer = store.traject.download("admin", EXPORT);
            Path file = folder.resolve("broken.age");
            try (InputStream archive = answer.body();
                    OutputStream to = Files.newOutputStream(file)) {
                to.write(archive.readNBytes(100_000));
                assertThat(new JdbcTemplate(store.database.application())
                                .queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                        + " WHERE datname = current_database() AND query LIKE '%row_to_json%query.look%'"
                                        + " AND pid <> pg_backend_pid()"))
                        .hasSize(1);

                assertThatIOException().isThrownBy(() -> archive.transferTo(to));
            }

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> last(store).path("state").asString().equals("BROKEN_OFF"));
            assertThat(last(store).has("sha256")).isFalse();
            assertThatExceptionOfType(ArchiveException.class)
                    .isThrownBy(() -> store.rows(file))
                    .withMessage("archive-broken-off");
        }
    }

    @Test
    void when_the_client_goes_away_in_the_middle_that_is_noted() throws IOException, InterruptedException {
        try (ArchivedTraject store = new ArchivedTraject(key, folder)) {
            store.sql.execute(MANY_LOOKS);
            try (InputStream archive = store.traject.download("admin", EXPORT).body()) {
                assertThat(archive.readNBytes(100_000)).hasSize(100_000);
                assertThat(last(store).path("state").asString()).isEqualTo("NOT_ENDED");
            }

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> last(store).path("state").asString().equals("BROKEN_OFF"));
            assertThat(last(store).path("rowsHandedOver").path("look").asLong())
                    .isPositive()
                    .isLessThan(250_000);
        }
    }

    private static JsonNode last(ArchivedTraject store) {
        return store.traject
                .get("auditor", "/api/exports")
                .body()
                .path("exports")
                .path(0);
    }
}
