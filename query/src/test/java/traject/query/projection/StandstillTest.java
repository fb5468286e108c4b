package traject.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;
import traject.query.Api.Answer;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.vocabulary.Phase;

@ExtendWith(OutputCaptureExtension.class)
class StandstillTest extends RunningNode {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(40);

    /** The tables refuse the rows of one case, as a fault in the fold would. */
    private void breakProjectionOf(CaseWriter written) {
        asOwner().sql("""
                CREATE FUNCTION query.refuse_case() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN RAISE EXCEPTION ''no row for this case''; END'""").update();
        asOwner()
                .sql("CREATE TRIGGER refuse_case BEFORE INSERT ON query.caseload FOR EACH ROW WHEN (NEW.case_id = '"
                        + written.id() + "') EXECUTE FUNCTION query.refuse_case()")
                .update();
    }

    @AfterEach
    void mend() {
        asOwner().sql("DROP FUNCTION IF EXISTS query.refuse_case() CASCADE").update();
    }

    @Test
    void a_projection_that_fails_stands_still_says_so_and_misses_nothing_once_the_cause_is_gone(CapturedOutput output) {
        CaseWriter failing = aCase();
        breakProjectionOf(failing);
        failing.opened("2025-01-06");
        List<CaseWriter> after = IntStream.range(0, 8)
                .mapToObj(_ -> aCase().opened("2025-01-06"))
                .toList();
        failing.entered("2025-02-01", Phase.EXPLORATION);

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() ->
                        assertThat(projection().path("caseload").asString()).isEqualTo("STANDING_STILL"));
        assertThat(projection().path("casesBehind").asInt()).isPositive();
        assertThat(as(null).get("/actuator/health").status()).isEqualTo(503);
        assertThat(as(null).get("/actuator/health").text()).doesNotContain("projection");
        Answer early = as("auditor").get("/api/cases?after=" + failing.position());
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.code()).isEqualTo("not-yet-readable");
        assertThat(early.header("Retry-After")).isEqualTo("2");
        assertThat(lastReadInTheSegmentOf(failing)).isLessThan(failing.position());
        List<CaseWriter> elsewhere = after.stream()
                .filter(each -> segmentOf(each) != segmentOf(failing))
                .toList();
        assertThat(elsewhere).isNotEmpty();
        await().atMost(LONG_ENOUGH)
                .untilAsserted(() -> assertThat(elsewhere).allMatch(each -> versionInTables(each) == 0));
        assertThat(projection().path("caseload").asString()).isEqualTo("STANDING_STILL");
        assertThat(output)
                .contains("stands still")
                .contains("at traject.query.")
                .contains(failing.id().value());

        mend();

        await().atMost(LONG_ENOUGH)
                .untilAsserted(() ->
                        assertThat(projection().path("caseload").asString()).isEqualTo("RUNNING"));
        assertThat(versionInTables(failing)).isEqualTo(1);
        assertThat(after).allMatch(each -> versionInTables(each) == 0);
        assertThat(as(null).get("/actuator/health").status()).isEqualTo(200);
    }

    private long versionInTables(CaseWriter written) {
        return jdbc.sql("SELECT coalesce(max(version), -1) FROM query.caseload WHERE case_id = ?")
                .param(written.id().value())
                .query(Long.class)
                .single();
    }

    private static int segmentOf(CaseWriter written) {
        return written.id().value().hashCode() & 3;
    }

    private long lastReadInTheSegmentOf(CaseWriter written) {
        String token = jdbc.sql("SELECT convert_from(token, 'UTF8') FROM query.token"
                        + " WHERE processor_name = 'caseload' AND segment = ?")
                .param(segmentOf(written))
                .query(String.class)
                .single();
        return JsonMapper.builder().build().readTree(token).path("last").asLong();
    }
}
