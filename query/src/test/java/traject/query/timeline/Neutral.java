package traject.query.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.shared.examples.Scenario.Expected;

/** Says a state in the neutral words of the worked examples. */
final class Neutral {

    private Neutral() {}

    static Expected of(CaseState state) {
        return new Expected(
                state.status().name(),
                state.phase() == null ? null : state.phase().phase().name(),
                state.leading(),
                state.helper(),
                state.configuration() == null ? null : of(state.configuration()),
                map(state.relationships(), Relationship::id, Relationship::status),
                map(state.agreements(), Agreement::id, Agreement::status),
                map(state.relapses(), Relapse::id, Relapse::status),
                map(state.handovers(), Handover::id, Handover::status),
                state.marks().stream().map(Mark::entry).collect(Collectors.toSet()));
    }

    private static List<@Nullable String> of(ViewedConfiguration configuration) {
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
