package traject.shared.reference;

import static traject.shared.reference.Requirement.require;
import static traject.shared.reference.Requirement.requireEachOnce;

import java.util.List;

/** The thresholds in one version; every result that used them can name it. */
public record Thresholds(String version, List<Threshold> thresholds) {

    static final String NAME = "thresholds";

    public Thresholds {
        thresholds = List.copyOf(thresholds);
        require(!version.isBlank(), "it has no version");
        requireEachOnce(thresholds, Threshold::name, ThresholdName.values());
    }

    /** The defaults that come with the application. */
    public static Thresholds load() {
        return ReferenceFile.load(NAME, Thresholds.class);
    }

    /** The threshold of this name; each has one. */
    public Threshold of(ThresholdName name) {
        return thresholds.stream()
                .filter(threshold -> threshold.name() == name)
                .findFirst()
                .orElseThrow();
    }

    /** The value of a threshold that counts days. */
    public int days(ThresholdName name) {
        return value(name, Threshold.Unit.DAYS);
    }

    /** The value of a threshold that counts how often something happened. */
    public int times(ThresholdName name) {
        return value(name, Threshold.Unit.TIMES);
    }

    private int value(ThresholdName name, Threshold.Unit unit) {
        Threshold threshold = of(name);
        if (threshold.unit() != unit) {
            throw new IllegalArgumentException(name + " counts " + threshold.unit() + ", not " + unit);
        }
        return threshold.value();
    }
}
