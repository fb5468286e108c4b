package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import traject.shared.examples.Scenario;
import traject.shared.examples.Scenario.Ask;
import traject.shared.examples.SemanticsExamples;

class WorkedExamplesTest {

    static List<Scenario> scenarios() {
        return SemanticsExamples.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_question_on_both_clocks_gets_the_answer_of_the_examples(Scenario scenario) {
        Timeline timeline = Timeline.of(SemanticsExamples.CASE, scenario.recorded());

        assertThat(scenario.asks()).isNotEmpty();
        for (Ask ask : scenario.asks()) {
            assertThat(Neutral.of(timeline.at(ask.on(), ask.knownAt(), ask.view())))
                    .as("on %s as known at %s in the view of %s", ask.on(), ask.knownAt(), ask.view())
                    .isEqualTo(ask.expected());
        }
    }
}
