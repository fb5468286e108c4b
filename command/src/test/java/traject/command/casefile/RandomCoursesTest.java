package traject.command.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.command.casefile.CaseRules.Judgement;
import traject.command.intake.AsCommand;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;
import traject.shared.examples.Log;
import traject.shared.examples.RandomChanges;

/** Whatever was accepted, and however it came, leaves a course without a breach. */
class RandomCoursesTest {

    private static final CaseId CASE = new CaseId("case-1");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void the_course_that_stands_breaks_no_rule_and_the_fast_paths_end_where_the_whole_fold_ends(long seed) {
        RandomChanges changes = new RandomChanges(seed);
        CaseState state = CaseState.initial();
        Instant now = Instant.parse("2026-01-01T10:00:00Z");
        Map<Refusal, Integer> refused = new HashMap<>();
        List<Recorded> recorded = new ArrayList<>();
        int accepted = 0;
        for (int i = 0; i < 600; i++) {
            now = now.plusSeconds(60);
            List<CaseEvent> proposed = i == 0 ? List.of(changes.opening()) : changes.next();
            try {
                for (CaseEvent event : CaseDecider.decide(state, AsCommand.of(proposed), RandomChanges.END)) {
                    state = CaseDecider.evolve(state, event, now, Log.RECORDER);
                    changes.recorded(event);
                    recorded.add(new Recorded(CASE, recorded.size(), event, now, Log.RECORDER, recorded.size()));
                }
                accepted++;
            } catch (CaseRejection rejection) {
                refused.merge(rejection.refusal(), 1, Integer::sum);
            }
            Judgement whole = CaseRules.judge(state.course());
            assertThat(whole.findings())
                    .allMatch(finding -> finding.breach().refusal().marksOnly());
            assertThat(state.end()).usingRecursiveComparison().isEqualTo(whole.end());
        }
        for (int known = 0; known <= recorded.size(); known += 25) {
            CaseState remembered = CaseDecider.evolve(CaseState.initial(), recorded.subList(0, known));
            assertThat(CaseDecider.evolve(remembered, recorded.subList(known, recorded.size())))
                    .usingRecursiveComparison()
                    .isEqualTo(state);
        }
        assertThat(accepted).isGreaterThan(60);
        assertThat(refused.keySet()).hasSizeGreaterThan(8);
        assertThat(state.marked()).doesNotContain(new EntryId("none"));
    }
}
