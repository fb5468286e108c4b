package traject.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import traject.command.casefile.CaseCommand;
import traject.command.desk.CommandReader;
import traject.command.reason.NotRecorded;
import traject.command.security.Way;
import traject.command.story.AtTheDesk;
import traject.command.story.CommandNode;
import traject.command.story.EveryCommand;
import traject.command.story.People;
import traject.command.story.Together;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;

class BulkRecorderTest {

    private static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final CommandNode node = CommandNode.shared();
    private final BulkRecorder bulk = node.part(BulkRecorder.class);
    private final CaseId one = new CaseId(UUID.randomUUID().toString());
    private final CaseId other = new CaseId(UUID.randomUUID().toString());

    @Test
    void theSameCommandsThroughTheBusAndInBulkGiveTheSameRowsButForTheClock() {
        node.part(Recorder.class)
                .record(new RecordInCase(one, EveryCommand.commands(), People.ADMIN, Way.IMPORT, null, null));

        assertThat(take(new BulkCase(other, everyCommand(People.ADMIN)))).containsExactly(new BulkOutcome.Taken(67, 0));

        assertThat(rows(other)).isEqualTo(rows(one)).hasSize(68);
    }

    @Test
    void whatTheBusRefusesIsRefusedInBulkForTheSameReasonAtTheSameCommand() {
        for (int gap = 0; gap < EveryCommand.commands().size() - 1; gap++) {
            List<CaseCommand> commands = new ArrayList<>(EveryCommand.commands());
            commands.remove(gap);
            CaseId throughTheBus = new CaseId(UUID.randomUUID().toString());
            CaseId inBulk = new CaseId(UUID.randomUUID().toString());
            BulkOutcome expected = throughTheBus(throughTheBus, commands, People.ADMIN);

            BulkOutcome outcome =
                    take(new BulkCase(inBulk, at(commands, People.ADMIN))).getFirst();

            assertThat(told(outcome)).isEqualTo(told(expected));
            assertThat(rows(inBulk)).isEqualTo(rows(throughTheBus));
        }
    }

    @Test
    void whoMayNotRecordThroughTheBusMayNotInBulk() {
        for (Actor actor : List.of(People.LEAD_ELSEWHERE, People.NOUR, People.AUDITOR, People.RESEARCHER)) {
            assertThat(told(take(new BulkCase(one, everyCommand(actor))).getFirst()))
                    .isEqualTo(told(throughTheBus(other, EveryCommand.commands(), actor)))
                    .contains("not-permitted");
        }
    }

    @Test
    void aCaseThatIsRefusedKeepsNoOtherOut() {
        List<BulkOutcome> outcomes = take(
                new BulkCase(one, everyCommand(People.ADMIN).subList(1, 5)),
                new BulkCase(other, everyCommand(People.ADMIN).subList(0, 5)));

        assertThat(told(outcomes.getFirst())).isEqualTo("unknown-case 0");
        assertThat(outcomes.getLast()).isEqualTo(new BulkOutcome.Taken(5, 0));
        assertThat(rows(one)).isEmpty();
        assertThat(rows(other)).hasSize(5);
    }

    @Test
    void aBatchThatComesAgainRecordsOnlyWhatIsNewInIt() {
        take(new BulkCase(one, everyCommand(People.ADMIN).subList(0, 5)));

        assertThat(take(new BulkCase(one, everyCommand(People.ADMIN).subList(0, 9))))
                .containsExactly(new BulkOutcome.Taken(4, 5));
        assertThat(rows(one)).hasSize(9);
    }

    @Test
    void whatIsOnlyJudgedIsNotStored() {
        BulkBatch batch = bulk.judge(
                List.of(
                        new BulkCase(one, everyCommand(People.ADMIN)),
                        new BulkCase(other, everyCommand(People.ADMIN).subList(1, 2))),
                Way.IMPORT);

        assertThat(batch.outcomes().getFirst()).isEqualTo(new BulkOutcome.Taken(67, 0));
        assertThat(told(batch.outcomes().getLast())).isEqualTo("unknown-case 0");
        assertThat(rows(one)).isEmpty();
    }

    @Test
    void eachCommandIsStampedWithItsOwnMomentAndAuthorAndNeverBeforeTheOneAhead() {
        List<CaseCommand> commands = EveryCommand.commands();
        take(new BulkCase(
                one,
                List.of(
                        new BulkCommand(commands.get(0), People.ADMIN, MOMENT),
                        new BulkCommand(commands.get(1), People.LEAD, MOMENT),
                        new BulkCommand(commands.get(2), People.ADMIN, MOMENT.plusSeconds(60)))));

        assertThat(node.part(EventLog.class).read(one))
                .extracting(Recorded::recordedAt)
                .containsExactly(MOMENT, MOMENT.plusNanos(1_000), MOMENT.plusSeconds(60));
        assertThat(node.part(EventLog.class).read(one))
                .extracting(Recorded::recordedBy)
                .containsExactly(People.ADMIN, People.LEAD, People.ADMIN);
    }

    @Test
    void aCommandIsJudgedOnItsOwnDay() {
        BulkCase early = new BulkCase(
                one,
                List.of(new BulkCommand(
                        EveryCommand.commands().getFirst(), People.ADMIN, Instant.parse("2025-01-05T22:59:59Z"))));
        BulkCase onTheDay = new BulkCase(
                one,
                List.of(new BulkCommand(
                        EveryCommand.commands().getFirst(), People.ADMIN, Instant.parse("2025-01-05T23:00:00Z"))));

        assertThat(told(take(early).getFirst())).isEqualTo("in-the-future 0");
        assertThat(take(onTheDay)).containsExactly(new BulkOutcome.Taken(1, 0));
    }

    @Test
    void whatWasRecordedSinceTheBatchWasJudgedIsJudgedWithIt() {
        AtTheDesk desk = AtTheDesk.runningCase();
        CommandReader reader = new CommandReader();
        CaseCommand shift = reader.read(EveryCommand.of("shift-role"));
        BulkBatch batch = bulk.judge(
                List.of(
                        new BulkCase(desk.caseId(), List.of(new BulkCommand(shift, People.ADMIN, MOMENT))),
                        new BulkCase(other, everyCommand(People.ADMIN))),
                Way.IMPORT);
        desk.accepted(People.NOUR, EveryCommand.of("shift-role").replace("\"entry\":\"e03\"", "\"entry\":\"x1\""));

        List<BulkOutcome> outcomes = bulk.record(batch);

        assertThat(told(outcomes.getFirst())).isEqualTo("no-change 0");
        assertThat(outcomes.getLast()).isEqualTo(new BulkOutcome.Taken(67, 0));
        assertThat(desk.recorded()).hasSize(3);
        assertThat(rows(other)).hasSize(68);
    }

    @RepeatedTest(10)
    void aFileAndAHelperThatRecordInOneCaseAtOnceBothGetTheirEntryIn() throws Exception {
        AtTheDesk desk = AtTheDesk.runningCase();
        String strength = """
                {"type": "record-strength", "entry": "%s", "occurredOn": "2025-02-01", "kind": "CONFIDENCE", "seenBy": "HELPER"}""";
        BulkCommand fromTheFile =
                new BulkCommand(new CommandReader().read(strength.formatted("b1")), People.ADMIN, MOMENT);

        Together.<Object>go(List.of(
                () -> take(new BulkCase(desk.caseId(), List.of(fromTheFile))),
                () -> desk.submit(People.NOUR, strength.formatted("d1"))));

        assertThat(desk.recorded()).extracting(Recorded::version).containsExactly(0L, 1L, 2L, 3L);
        assertThat(desk.recorded())
                .extracting(recorded -> recorded.event().entry().value())
                .contains("b1", "d1");
        assertThat(desk.recorded()).extracting(Recorded::recordedAt).isSorted().doesNotHaveDuplicates();
    }

    private List<BulkOutcome> take(BulkCase... cases) {
        return bulk.record(List.of(cases), Way.IMPORT);
    }

    private BulkOutcome throughTheBus(CaseId caseId, List<CaseCommand> commands, Actor actor) {
        try {
            node.part(Recorder.class).record(new RecordInCase(caseId, commands, actor, Way.IMPORT, null, null));
            return new BulkOutcome.Taken(commands.size(), 0);
        } catch (NotRecorded refused) {
            return new BulkOutcome.Refused(refused);
        }
    }

    private static String told(BulkOutcome outcome) {
        return switch (outcome) {
            case BulkOutcome.Taken taken -> taken.toString();
            case BulkOutcome.Refused(NotRecorded reason) -> reason.code() + " " + reason.step();
        };
    }

    private static List<BulkCommand> everyCommand(Actor actor) {
        return at(EveryCommand.commands(), actor);
    }

    private static List<BulkCommand> at(List<CaseCommand> commands, Actor actor) {
        return commands.stream()
                .map(command -> new BulkCommand(command, actor, MOMENT))
                .toList();
    }

    /** All that is stored but the case, the message and the clocks. */
    private List<?> rows(CaseId caseId) {
        return node.part(JdbcClient.class)
                .sql("""
                        SELECT concat_ws('|', version, type, type_version, payload, metadata - 'recordedAt')
                        FROM event_log.event WHERE case_id = ? ORDER BY version""")
                .param(caseId.value())
                .query(String.class)
                .list();
    }
}
