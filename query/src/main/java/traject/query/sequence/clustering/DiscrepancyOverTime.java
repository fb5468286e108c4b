package traject.query.sequence.clustering;

import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.Dissimilarity;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * How group differences change over time (Studer, Ritschard, Gabadinho and Müller 2011): an analysis of discrepancy within a
 * window that moves along. Who had ended before a window is empty in it, so that having ended counts as a difference. Missing
 * observations are refused by the measure. Weighted. Cost: times x distinct windows^2.
 */
public final class DiscrepancyOverTime {

    private DiscrepancyOverTime() {}

    /**
     * One analysis for each time that has a whole window, the first at time {@code before}.
     *
     * @param before observations before the time that belong to its window
     * @param after observations after it that do
     * @throws IllegalArgumentException for a negative number of observations, or a window longer than all sequences
     */
    public static List<Discrepancy> of(
            Sequences sequences, Dissimilarity measure, Partition groups, int before, int after) {
        if (before < 0 || after < 0 || before + after + 1 > sequences.longest()) {
            throw new IllegalArgumentException("A window of " + before + " before and " + after
                    + " after does not fit into " + sequences.longest() + " observations");
        }
        double[] weights = sequences.weights();
        return IntStream.range(before, sequences.longest() - after)
                .mapToObj(t -> Discrepancy.of(
                        DistanceMatrix.of(sequences.between(t - before, t + after + 1), measure), groups, weights))
                .toList();
    }
}
