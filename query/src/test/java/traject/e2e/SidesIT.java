package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import traject.shared.eventstore.TestDatabase;

/** One jar on every node; a setting says which sides it runs. */
@ExtendWith(OutputCaptureExtension.class)
class SidesIT {

    private static final String OPENING = """
            {"type": "open-case", "entry": "e1", "occurredOn": "2026-01-05", "client": "client-77",
             "wayIn": "VOLUNTARY", "serviceType": "OCMW", "service": "ocmw-voorbeeld", "team": "team"}
            """;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void apart_one_takes_commands_and_the_other_answers() {
        try (WholeApplication command = WholeApplication.on(database, "--traject.sides=command");
                WholeApplication query = WholeApplication.on(database, "--traject.sides=query")) {
            WholeApplication.Response recorded = command.post("lead", "/api/cases/k1/commands", OPENING);
            assertThat(recorded.status()).isEqualTo(201);
            long position = recorded.body().path("position").asLong();

            WholeApplication.Response list = query.get("lead", "/api/cases?after=" + position);
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body().path("cases").size()).isEqualTo(1);

            assertThat(command.post("lead", "/api/cases/k1/commands?version=3", OPENING)
                            .body()
                            .path("code")
                            .asString())
                    .isEqualTo("parameter-unknown");
            assertThat(command.get("lead", "/api/cases").status()).isIn(404, 405);
            assertThat(command.get("lead", "/api/cases/k1").status()).isIn(404, 405);
            assertThat(query.get("lead", "/api/cases/k1").status()).isEqualTo(200);
            assertThat(query.post("lead", "/api/cases/k2/commands", OPENING).status())
                    .isIn(404, 405);
            assertThat(query.post("lead", "/api/import", "").status()).isIn(404, 405);
            assertThat(query.get("lead", "/api/cases").body().path("cases").size())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_side_that_there_is_not_stops_the_start_with_a_sentence(CapturedOutput output) {
        assertThatThrownBy(() -> WholeApplication.on(database, "--traject.sides=comand"))
                .hasStackTraceContaining("StartRefused");

        assertThat(output)
                .contains("The setting traject.sides is 'comand', and a node runs both, command or query.")
                .doesNotContain("\tat ");
    }
}
