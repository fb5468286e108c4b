package traject.command.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import traject.command.intake.AsCommand;
import traject.shared.event.CaseEvent;
import traject.shared.examples.Log;
import traject.shared.examples.Scenario;
import traject.shared.examples.Scenario.Answer;
import traject.shared.examples.Scenario.Step;
import traject.shared.examples.SemanticsExamples;

/** Every step of the worked examples gets from the decider the answer that stands beside it. */
class SemanticsExamplesDeciderTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    static List<Scenario> scenarios() {
        return SemanticsExamples.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void each_step_is_answered_as_written(Scenario scenario) {
        CaseState state = CaseState.initial();
        Instant last = Instant.EPOCH;
        for (Step step : scenario.steps()) {
            CaseState before = state;
            LocalDate today = LocalDate.ofInstant(step.sentAt(), BRUSSELS);
            switch (step.answer()) {
                case Answer.Accepted _ -> {
                    last = step.sentAt().isAfter(last) ? step.sentAt() : last.plus(1, ChronoUnit.MICROS);
                    for (CaseEvent event : CaseDecider.decide(before, AsCommand.of(step.events()), today)) {
                        state = CaseDecider.evolve(state, event, last, Log.RECORDER);
                    }
                }
                case Answer.Refused refused -> {
                    CaseRejection rejection = catchThrowableOfType(
                            CaseRejection.class, () -> CaseDecider.decide(before, AsCommand.of(step.events()), today));
                    assertThat(rejection).as("%s", step).isNotNull();
                    assertThat(rejection.refusal().code()).isEqualTo(refused.code());
                    assertThat(rejection.entries()).containsExactlyInAnyOrderElementsOf(refused.entries());
                }
            }
        }
    }
}
