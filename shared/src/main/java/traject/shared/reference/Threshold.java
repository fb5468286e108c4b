package traject.shared.reference;

import static traject.shared.reference.Requirement.require;

import java.util.List;
import traject.shared.vocabulary.Source;

/**
 * A border with its default value.
 *
 * @param value from which number on the border is reached
 * @param sources where the value comes from: ours, as long as no source gives one
 */
public record Threshold(ThresholdName name, int value, Unit unit, List<Source> sources, Text meaning) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        TIMES
    }

    public Threshold {
        sources = List.copyOf(sources);
        require(value > 0, name + " is not positive");
        require(!sources.isEmpty(), name + " has no source");
    }
}
