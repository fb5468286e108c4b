package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import traject.command.casefile.CaseDecider;
import traject.command.casefile.CaseState;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.command.simulation.Simulation;
import traject.query.configuration.Found;
import traject.query.configuration.PatternRecognizer;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEvent;
import traject.shared.reference.Thresholds;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.View;

/** The model behind the simulator gives rise to all that the sources tell of, without being told to. */
class SimulatedPatternsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final LocalDate UNTIL = LocalDate.parse("2026-06-30");
    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final int CASES = 1_000;

    @Test
    void every_pattern_is_recognised_in_some_of_a_thousand_cases() {
        Simulation simulation = new Simulation(1, UNTIL.minusYears(6), UNTIL, ZONE);
        PatternRecognizer recognizer = new PatternRecognizer(Thresholds.load());
        Set<Pattern> missing = EnumSet.allOf(Pattern.class);

        for (long number = 1; number <= CASES && !missing.isEmpty(); number++) {
            recognizer.recognize(timeline(simulation.caseOf(number)), UNTIL, NOW, View.HELPER).stream()
                    .map(Found::pattern)
                    .forEach(missing::remove);
        }

        assertThat(missing).isEmpty();
    }

    private static Timeline timeline(BulkCase simulated) {
        List<Recorded> stream = new ArrayList<>();
        CaseState state = CaseState.initial();
        for (BulkCommand each : simulated.commands()) {
            LocalDate today = LocalDate.ofInstant(each.now(), ZONE);
            for (CaseEvent event : CaseDecider.decide(state, each.command(), today)) {
                state = CaseDecider.evolve(state, event, each.now(), each.actor());
                int version = stream.size();
                stream.add(new Recorded(simulated.caseId(), version, event, each.now(), each.actor(), version + 1));
            }
        }
        return Timeline.of(simulated.caseId(), stream);
    }
}
