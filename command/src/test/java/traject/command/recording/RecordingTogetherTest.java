package traject.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import traject.command.story.AtTheDesk;
import traject.command.story.CommandNode;
import traject.command.story.EveryCommand;
import traject.command.story.People;
import traject.command.story.Together;
import traject.shared.course.Recorded;
import traject.shared.desk.Answer;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;
import traject.shared.desk.Desk.Submission;

class RecordingTogetherTest {

    private static final String CONTACT = """
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

    @RepeatedTest(20)
    void twoNodesThatRecordInOneCaseAtOnceBothGetTheirEntryIn() throws Exception {
        AtTheDesk here = AtTheDesk.runningCase();
        AtTheDesk there = here.at(otherNode);

        List<Answer> answers = Together.go(IntStream.range(0, 4)
                .<Callable<Answer>>mapToObj(i -> () -> (i % 2 == 0 ? here : there).submit(People.NOUR, STRENGTH))
                .toList());

        assertThat(answers).allMatch(answer -> answer instanceof Accepted);
        assertThat(here.recorded()).extracting(Recorded::version).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
        assertThat(here.recorded()).extracting(Recorded::recordedAt).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ofSixteenWhoSawTheSameVersionOneRecordsAndTheOthersAreStale() throws Exception {
        AtTheDesk desk = AtTheDesk.runningCase();

        List<Answer> answers = Together.go(IntStream.range(0, 16)
                .<Callable<Answer>>mapToObj(_ -> () -> desk.submit(People.NOUR, STRENGTH, 1L, null))
                .toList());

        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refused.class::isInstance)
                .extracting(answer -> ((Refused) answer).problem().code())
                .hasSize(15)
                .containsOnly("stale");
    }

    @RepeatedTest(5)
    void whoOnlyAsksThatTheCaseIsThereGetsTheirEntryInToo() throws Exception {
        AtTheDesk here = AtTheDesk.runningCase();
        AtTheDesk there = here.at(otherNode);

        List<Answer> answers = Together.go(IntStream.range(0, 4)
                .<Callable<Answer>>mapToObj(i ->
                        () -> (i % 2 == 0 ? here : there).submit(People.NOUR, STRENGTH, Submission.ANY_VERSION, null))
                .toList());

        assertThat(answers).allMatch(answer -> answer instanceof Accepted);
    }

    @Test
    void aRequestSentSixteenTimesAtOnceRecordsOnceAndIsAnsweredTheSame() throws Exception {
        AtTheDesk desk = AtTheDesk.runningCase();

        Set<Answer> answers = Together.go(IntStream.range(0, 16)
                        .<Callable<Answer>>mapToObj(_ -> () -> desk.submit(People.NOUR, STRENGTH, null, "key-1"))
                        .toList())
                .stream()
                .collect(Collectors.toSet());

        assertThat(answers).singleElement().isInstanceOf(Accepted.class);
        assertThat(desk.recorded()).hasSize(3);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsBeforeAlsoWhenItsVersionIsPast() {
        AtTheDesk desk = AtTheDesk.runningCase();
        Answer first = desk.submit(People.NOUR, STRENGTH, 1L, "key-2");

        assertThat(desk.submit(People.NOUR, STRENGTH, 1L, "key-2")).isEqualTo(first);
        assertThat(desk.recorded()).hasSize(3);
    }

    @Test
    void aKeyThatStoodForAnotherRequestIsRefused() {
        AtTheDesk desk = AtTheDesk.runningCase();
        desk.submit(People.NOUR, STRENGTH, null, "key-3");

        Answer answer = desk.submit(People.NOUR, STRENGTH.replace("CONFIDENCE", "RESOURCES"), null, "key-3");

        assertThat(((Refused) answer).problem().code()).isEqualTo("idempotency-key-reused");
        assertThat(desk.recorded()).hasSize(3);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherRequest() {
        AtTheDesk desk = AtTheDesk.runningCase();
        desk.submit(People.NOUR, STRENGTH, null, "key-4");

        assertThat(desk.submit(People.LEAD, STRENGTH, null, "key-4")).isInstanceOf(Accepted.class);
        assertThat(desk.recorded()).hasSize(4);
    }

    @Test
    void aRefusalIsNotKeptSoTheSameRequestCanSucceedLater() {
        AtTheDesk desk = AtTheDesk.runningCase();
        assertThat(desk.submit(People.NOUR, CONTACT, null, "key-5")).isInstanceOf(Refused.class);
        desk.accepted(People.NOUR, EveryCommand.of("record-disengagement").replace("2025-02-07", "2025-01-20"));

        assertThat(desk.submit(People.NOUR, CONTACT, null, "key-5")).isInstanceOf(Accepted.class);
    }
}
