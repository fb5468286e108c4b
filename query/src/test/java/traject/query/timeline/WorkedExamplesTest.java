package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import traject.shared.examples.Scenario;
import traject.shared.examples.Scenario.Ask;
import traject.shared.examples.Scenario.Expected;
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
            assertThat(neutral(timeline.at(ask.on(), ask.knownAt(), ask.view())))
                    .as("on %s as known at %s in the view of %s", ask.on(), ask.knownAt(), ask.view())
                    .isEqualTo(ask.expected());
        }
    }

    private static Expected neutral(CaseState state) {
        return new Expected(
                state.status().name(),
                state.phase() == null ? null : state.phase().phase().name(),
                state.leading(),
                state.helper(),
                state.configuration() == null ? null : neutral(state.configuration()),
                map(state.relationships(), Relationship::id, Relationship::status),
                map(state.agreements(), Agreement::id, Agreement::status),
                map(state.relapses(), Relapse::id, Relapse::status),
                map(state.handovers(), Handover::id, Handover::status),
                state.marks().stream().map(Mark::entry).collect(Collectors.toSet()));
    }

    private static List<@Nullable String> neutral(ViewedConfiguration configuration) {
        return Arrays.asList(name(configuration.client()), name(configuration.helper()));
    }

    private static @Nullable String name(@Nullable Enum<?> role) {
        return role == null ? null : role.name();
    }

    private static <T, K> Map<K, String> map(List<T> items, Function<T, K> id, Function<T, Enum<?>> status) {
        return items.stream()
                .collect(Collectors.toMap(id, item -> status.apply(item).name()));
    }
}
