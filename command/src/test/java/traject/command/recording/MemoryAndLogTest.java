package traject.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import traject.command.story.AtTheDesk;
import traject.command.story.CommandNode;
import traject.command.story.EveryCommand;
import traject.command.story.People;
import traject.command.story.Together;
import traject.shared.course.Recorded;
import traject.shared.desk.Answer;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;

/** A node keeps recent cases in memory; what it says and records is the same as if it read them whole each time. */
class MemoryAndLogTest {

    private static final String GONE = """
            {"type": "record-disengagement", "occurredOn": "2025-02-01", "seenBy": "HELPER"}""";
    private static final String BACK = """
            {"type": "record-reengagement", "occurredOn": "2025-02-01"}""";
    private static final String STRENGTH = """
            {"type": "record-strength", "occurredOn": "2025-02-01", "kind": "CONFIDENCE", "seenBy": "HELPER"}""";

    private static CommandNode otherNode;

    @BeforeAll
    static void anotherNodeOnTheSameDatabase() {
        otherNode = CommandNode.another();
    }

    @AfterAll
    static void theOtherNodeStops() {
        otherNode.close();
    }

    private final AtTheDesk here = AtTheDesk.runningCase();
    private AtTheDesk there = here;

    @BeforeEach
    void theSameCaseAtTheOtherNode() {
        there = here.at(otherNode);
    }

    @Test
    void whatAnotherNodeRecordedIsKnownHereForYesAndForNo() {
        for (int round = 0; round < 20; round++) {
            there.accepted(People.NOUR, GONE);
            assertThat(code(here.submit(People.NOUR, GONE))).isEqualTo("already-disengaged");
            here.accepted(People.NOUR, BACK);
            assertThat(code(there.submit(People.NOUR, BACK))).isEqualTo("not-disengaged");
        }
        assertThat(here.recorded()).hasSize(42);
    }

    @Test
    void whoSawWhatAnotherNodeRecordedIsNotStaleHere() {
        here.accepted(People.NOUR, STRENGTH);
        there.accepted(People.NOUR, STRENGTH);

        assertThat(code(here.submit(People.NOUR, STRENGTH, 2L, null))).isEqualTo("stale");
        assertThat(here.submit(People.NOUR, STRENGTH, 3L, null)).isInstanceOf(Accepted.class);
    }

    @Test
    void manyRefusalsLeaveNothingBehindInWhatIsRemembered() throws Exception {
        here.accepted(People.NOUR, STRENGTH);
        String twice = """
                {"type": "revise-course", "changes": [%s, %s]}""".formatted(GONE, GONE);

        List<Answer> refused = Together.go(IntStream.range(0, 16)
                        .<Callable<List<Answer>>>mapToObj(_ -> () -> IntStream.range(0, 50)
                                .mapToObj(i -> here.submit(People.NOUR, i % 2 == 0 ? twice : BACK))
                                .toList())
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(refused).hasSize(800).allMatch(Refused.class::isInstance);
        assertThat(here.accepted(People.NOUR, GONE).version()).isEqualTo(3);
        assertThat(here.accepted(People.NOUR, BACK).version()).isEqualTo(4);
        assertThat(here.recorded()).hasSize(5);
    }

    @Test
    void whatWasRecordedAndThenRolledBackIsForgotten() {
        Accepted lost = rolledBack(GONE);
        assertThat(lost.version()).isEqualTo(2);

        assertThat(code(here.submit(People.NOUR, BACK))).isEqualTo("not-disengaged");
        assertThat(here.accepted(People.NOUR, GONE).version()).isEqualTo(2);
    }

    @Test
    void aLogThatGoesOnOtherwiseThanRememberedIsReadAnew() {
        rolledBack(GONE);
        there.accepted(People.NOUR, STRENGTH);

        assertThat(code(here.submit(People.NOUR, BACK))).isEqualTo("not-disengaged");
        assertThat(here.accepted(People.NOUR, GONE).version()).isEqualTo(3);
        assertThat(here.recorded()).extracting(Recorded::version).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void openingACaseThatIsThereIsRefusedAsEver() {
        String opening = EveryCommand.of("open-case").replace("\"e01\"", "\"other\"");

        assertThat(code(here.submit(People.NOUR, opening))).isEqualTo("already-open");
        assertThat(code(there.submit(People.SAM, opening))).isEqualTo("case-id-in-use");
    }

    @Test
    void anOpeningSentAgainIsAnsweredAsBeforeThoughTheCaseHasGoneOn() {
        AtTheDesk desk = AtTheDesk.newCase();
        String key = UUID.randomUUID().toString();
        Answer first = desk.submit(People.NOUR, EveryCommand.bodies().get(0), null, key);
        desk.accepted(People.NOUR, EveryCommand.bodies().get(1));

        assertThat(desk.submit(People.NOUR, EveryCommand.bodies().get(0), null, key))
                .isEqualTo(first);
        assertThat(desk.at(otherNode).submit(People.NOUR, EveryCommand.bodies().get(0), null, key))
                .isEqualTo(first);
        assertThat(desk.recorded()).hasSize(2);
    }

    /** As when the server that took it is lost before it passed it on to the one that stands in for it. */
    private Accepted rolledBack(String command) {
        return Objects.requireNonNull(new TransactionTemplate(
                        CommandNode.shared().part(PlatformTransactionManager.class))
                .execute(transaction -> {
                    Accepted accepted = here.accepted(People.NOUR, command);
                    transaction.setRollbackOnly();
                    return accepted;
                }));
    }

    private static @Nullable String code(Answer answer) {
        return answer instanceof Refused refused ? refused.problem().code() : null;
    }
}
