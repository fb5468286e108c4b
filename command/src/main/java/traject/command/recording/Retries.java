package traject.command.recording;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.event.EntryId;
import traject.shared.eventstore.EventLog;
import traject.shared.json.JsonMappers;

/**
 * Lets a request that is sent again record once. The answer is kept in the transaction that records, so it is there
 * exactly when the events are. Of requests with the same key one keeps its answer; the others wait for it and find it.
 * A refusal is not kept: sent again, the request is judged again.
 *
 * <p>Answers are kept as long as the log, and hold nothing that it does not: ids, a version and a digest. So a retry
 * never records twice, however late it comes.
 */
final class Retries {

    private record Earlier(String digest, String answer) {}

    private record Answer(long version, List<EntryId> entries) {}

    private final JdbcClient database;
    private final EventLog log;
    private final JsonMapper json = JsonMappers.lenient();

    Retries(JdbcClient database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Keeps the answer, in the transaction under way. When another one keeps an answer to the same request, waits until
     * it has ended.
     *
     * @return whether this is the first answer to the request; if not, nothing was kept
     */
    boolean keep(RecordInCase command, Once once, long version, List<EntryId> entries) {
        return database.sql("""
                        INSERT INTO command.idempotency (person, key, digest, answer)
                        VALUES (?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING""")
                        .params(
                                command.actor().person().value(),
                                once.key(),
                                once.digest(),
                                json.writeValueAsString(new Answer(version, entries)))
                        .update()
                == 1;
    }

    /**
     * What the request recorded when it came before.
     *
     * @throws NotRecorded idempotency-key-reused, when the key stood for another request
     */
    Optional<Recording> earlier(RecordInCase command) {
        Once once = command.once();
        return once == null
                ? Optional.empty()
                : find(command.actor().person().value(), once.key()).map(earlier -> recording(command, once, earlier));
    }

    private Optional<Earlier> find(String person, String key) {
        return database.sql("SELECT digest, answer FROM command.idempotency WHERE person = ? AND key = ?")
                .params(person, key)
                .query(Earlier.class)
                .optional();
    }

    private Recording recording(RecordInCase command, Once once, Earlier earlier) {
        if (!earlier.digest().equals(once.digest())) {
            throw NotRecorded.because(Reason.IDEMPOTENCY_KEY_REUSED);
        }
        Answer answer = json.readValue(earlier.answer(), Answer.class);
        return new Recording(answer.version(), answer.entries(), log.positionOf(command.caseId(), answer.version()));
    }
}
