package traject.command.recording;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.json.JsonMappers;

/**
 * Lets a request that is sent again record once. It works inside the transaction that records, so the answer is kept
 * exactly when the events are; requests with the same key wait for each other. A refusal is not kept: sent again, the
 * request is judged again.
 *
 * <p>Answers are kept as long as the log, and hold nothing that it does not: ids, a version and a digest. So a retry
 * never records twice, however late it comes.
 */
public final class Retries implements MessageHandlerInterceptor<CommandMessage<?>> {

    private record Earlier(String digest, String answer) {}

    private final JdbcClient database;
    private final JsonMapper json = JsonMappers.lenient();

    public Retries(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        RecordInCase command = (RecordInCase) work.getMessage().getPayload();
        Once once = command.once();
        if (once == null) {
            return chain.proceed();
        }
        String person = command.actor().person().value();
        awaitOthers(person, once);
        Optional<Earlier> earlier = find(person, once);
        if (earlier.isPresent()) {
            if (!earlier.get().digest().equals(once.digest())) {
                throw NotRecorded.because(Reason.IDEMPOTENCY_KEY_REUSED);
            }
            return json.readValue(earlier.get().answer(), Recording.class);
        }
        Recording recording = (Recording) chain.proceed();
        keep(person, once, recording);
        return recording;
    }

    /** Held to the end of the transaction; two keys with the same hash only wait without need. */
    private void awaitOthers(String person, Once once) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(:request, 0))")
                .param("request", person + ' ' + once.key())
                .query()
                .listOfRows();
    }

    private Optional<Earlier> find(String person, Once once) {
        return database.sql("SELECT digest, answer FROM command.idempotency WHERE person = :person AND key = :key")
                .param("person", person)
                .param("key", once.key())
                .query(Earlier.class)
                .optional();
    }

    private void keep(String person, Once once, Recording recording) {
        database.sql("""
                        INSERT INTO command.idempotency (person, key, digest, answer)
                        VALUES (:person, :key, :digest, :answer::jsonb)""")
                .param("person", person)
                .param("key", once.key())
                .param("digest", once.digest())
                .param("answer", json.writeValueAsString(recording))
                .update();
    }
}
