package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseRejection;
import traject.command.casefile.CaseState;
import traject.command.intake.AsCommand;
import traject.query.timeline.Mark;
import traject.query.timeline.Timeline;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.examples.Log;
import traject.shared.examples.RandomChanges;
import traject.shared.vocabulary.View;

/** The two folds of one course, the rules' and the reader's, mark the same entries. */
class RulesAndTimelineTest {

    private static final CaseId CASE = new CaseId("k1");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void rules_and_timeline_mark_alike_after_every_command(long seed) {
        RandomChanges changes = new RandomChanges(seed);
        CaseState state = CaseState.initial();
        Log log = new Log(CASE);
        Instant now = Instant.parse("2026-01-01T10:00:00Z");
        int marked = 0;
        for (int i = 0; i < 300; i++) {
            now = now.plusSeconds(60);
            List<CaseEvent> proposed = i == 0 ? List.of(changes.opening()) : changes.next();
            List<CaseEvent> accepted;
            try {
                accepted = CaseDecider.decide(state, AsCommand.of(proposed), RandomChanges.END);
            } catch (CaseRejection refused) {
                continue;
            }
            log.record(now, accepted);
            for (CaseEvent event : accepted) {
                state = CaseDecider.evolve(state, event, now, Log.RECORDER);
                changes.recorded(event);
            }
            Set<EntryId> asRead = Timeline.of(CASE, log.events()).at(LocalDate.MAX, now, View.HELPER).marks().stream()
                    .map(Mark::entry)
                    .collect(Collectors.toSet());
            assertThat(asRead).isEqualTo(state.marked());
            marked = Math.max(marked, asRead.size());
        }
        assertThat(marked).isPositive();
    }
}
