package traject.command.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import traject.command.story.AtTheDesk;
import traject.command.story.CommandNode;
import traject.command.story.People;
import traject.shared.desk.Answer.Accepted;

/** What is kept of requests that may be sent again, and for how long. */
class KeptAnswersTest {

    private final JdbcClient database = CommandNode.shared().part(JdbcClient.class);

    @Test
    void nothingOfWhatWasSentIsKept() {
        String key = UUID.randomUUID().toString();
        String strength = """
                {"type": "record-strength", "occurredOn": "2025-02-01", "kind": "CONFIDENCE", "seenBy": "HELPER",
                 "what": {"about": "client-01", "text": "Belt nu zelf de huisbaas."}}""";

        assertThat(AtTheDesk.runningCase().submit(People.NOUR, strength, null, key))
                .isInstanceOf(Accepted.class);

        String row = database.sql("SELECT i::text FROM command.idempotency i WHERE key = ?")
                .param(key)
                .query(String.class)
                .single();
        assertThat(row).contains("nour").doesNotContain("huisbaas", "client-01", "CONFIDENCE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM command.idempotency", "UPDATE command.idempotency SET digest = ''"})
    void theApplicationNeitherRemovesNorChangesIt(String statement) {
        assertThatThrownBy(() -> database.sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theTableSaysForHowLong() {
        assertThat(database.sql("SELECT obj_description('command.idempotency'::regclass)")
                        .query(String.class)
                        .single())
                .contains("Kept as long as the log");
    }
}
