package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;

/**
 * Dissimilarities to a few sequences only, where a matrix of all pairs is not needed or would not fit. Cost: sequences times
 * references times what the measure says of a pair, on all cores.
 */
public final class DistancesTo {

    private final Sequences sequences;
    private final Supplier<Comparer> comparers;

    private DistancesTo(Sequences sequences, Supplier<Comparer> comparers) {
        this.sequences = sequences;
        this.comparers = comparers;
    }

    /**
     * Prepares a measure on sequences. Rates and shares that the measure needs come from all of them.
     *
     * @throws IllegalArgumentException when there are missing observations, or the measure is not defined on these sequences
     */
    public static DistancesTo prepare(Sequences sequences, Dissimilarity measure) {
        return new DistancesTo(sequences, Kernels.of(measure, sequences));
    }

    /** The matrix of the sequences at these positions alone, different positions taken for different sequences. */
    public DistanceMatrix among(int[] positions) {
        return DistanceMatrix.of(positions, comparers);
    }

    /** From every sequence to one of them. */
    public double[] reference(int position) {
        return Arrays.stream(references(new int[] {position}))
                .mapToDouble(row -> row[0])
                .toArray();
    }

    /** From every sequence, a row each, to some of them, in the order given. */
    public double[][] references(int[] positions) {
        double[][] distances = new double[sequences.size()][positions.length];
        ThreadLocal<Comparer> own = ThreadLocal.withInitial(comparers);
        int chunk = 256;
        IntStream.range(0, (sequences.size() + chunk - 1) / chunk).parallel().forEach(part -> {
            Comparer comparer = own.get();
            double[] found = new double[Comparer.BLOCK];
            for (int from = 0; from < positions.length; from += Comparer.BLOCK) {
                int count = Math.min(Comparer.BLOCK, positions.length - from);
                comparer.take(positions, from, count);
                for (int i = part * chunk; i < Math.min(sequences.size(), (part + 1) * chunk); i++) {
                    comparer.compare(i, found);
                    System.arraycopy(found, 0, distances[i], from, count);
                }
            }
        });
        return distances;
    }
}
