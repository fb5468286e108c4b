package traject.shared.reference;

import static traject.shared.reference.Requirement.require;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Source;

/**
 * A pattern in the evolution of a relationship, as it is explained beside its recognition.
 *
 * @param what what is recognised
 * @param sourcesSay what the sources found or advise
 * @param sources the documents that say so, with OURS where the pattern itself is ours
 * @param ourTest the test that is ours, where the sources give none
 * @param thresholds the thresholds that its recognition uses
 */
public record PatternDescription(
        Pattern pattern,
        Text what,
        Text sourcesSay,
        List<Source> sources,
        @Nullable Text ourTest,
        List<ThresholdName> thresholds) {

    public PatternDescription {
        sources = List.copyOf(sources);
        thresholds = List.copyOf(thresholds);
        require(
                Set.copyOf(sources).equals(Set.copyOf(pattern.sources())),
                pattern + " cites " + sources + " where the vocabulary has " + pattern.sources());
        require(thresholds.isEmpty() || ourTest != null, pattern + " uses a threshold and does not call its test ours");
    }

    /** Whether some of its test is ours rather than that of the sources. */
    public boolean testIsOurs() {
        return ourTest != null;
    }
}
