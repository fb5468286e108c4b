package traject.query.configuration;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.PerceptionPair;
import traject.shared.vocabulary.RelationshipOutcome;

/** Counts the relationships of one cell. */
final class Tally {

    private final Map<RelationshipOutcome, Integer> outcomes = new EnumMap<>(RelationshipOutcome.class);
    private final Map<PerceptionPair, Integer> perceptions = new EnumMap<>(PerceptionPair.class);
    private int relationships;
    private int trulySuccessful;

    void add(@Nullable RelationshipOutcome outcome, @Nullable PerceptionPair perception) {
        relationships++;
        if (outcome != null) {
            outcomes.merge(outcome, 1, Integer::sum);
        }
        if (perception != null) {
            perceptions.merge(perception, 1, Integer::sum);
        }
        if (outcome == RelationshipOutcome.SUCCESS && perception == PerceptionPair.BOTH_POSITIVE) {
            trulySuccessful++;
        }
    }

    ObservedCell cell(Place place, @Nullable PublishedCell published) {
        return new ObservedCell(
                place.client(),
                place.helper(),
                relationships,
                Counts.of(RelationshipOutcome.class, outcome -> outcomes.getOrDefault(outcome, 0)),
                relationships - sum(outcomes),
                Counts.of(PerceptionPair.class, pair -> perceptions.getOrDefault(pair, 0)),
                Counts.of(PerceptionClass.class, this::inClass),
                relationships - sum(perceptions),
                trulySuccessful,
                published);
    }

    private int inClass(PerceptionClass wanted) {
        return perceptions.entrySet().stream()
                .filter(entry -> entry.getKey().publishedClass() == wanted)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
