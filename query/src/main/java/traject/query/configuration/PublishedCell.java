package traject.query.configuration;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.shared.reference.OutcomeTable;
import traject.shared.reference.OutcomeTable.Reading;
import traject.shared.reference.PerceptionTable;
import traject.shared.vocabulary.PerceptionClass;
import traject.shared.vocabulary.RelationshipOutcome;

/**
 * What the study published of one configuration [A][B]; a configuration that it did not observe has none.
 *
 * @param outcomes how often which outcome, per reading of the one doubtful cell
 * @param perceptions how often which of the three classes that the article tells apart
 * @param bordersDerived whether the borders between the cells of this row follow from the outcome table
 */
public record PublishedCell(
        Map<Reading, Map<RelationshipOutcome, Integer>> outcomes,
        Map<PerceptionClass, Integer> perceptions,
        boolean bordersDerived) {

    static @Nullable PublishedCell of(Place place, OutcomeTable outcomes, PerceptionTable perceptions) {
        if (!outcomes.observed(place.client(), place.helper())) {
            return null;
        }
        Map<Reading, Map<RelationshipOutcome, Integer>> brought = new EnumMap<>(Reading.class);
        for (Reading reading : Reading.values()) {
            brought.put(
                    reading,
                    Counts.of(
                            RelationshipOutcome.class,
                            outcome -> outcomes.count(place.client(), place.helper(), outcome, reading)));
        }
        return new PublishedCell(
                brought,
                Counts.of(PerceptionClass.class, each -> perceptions.count(place.client(), place.helper(), each)),
                perceptions.derived(place.client()));
    }
}
