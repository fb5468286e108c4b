package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import traject.query.sequence.DistinctSequences;
import traject.query.sequence.Progress;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;

/**
 * The dissimilarities of all pairs. Only one half is held, and only for different sequences: 8 bytes for each pair of
 * those, whatever the number of equal ones. Immutable.
 */
public final class DistanceMatrix {

    private final double[][] lower;
    private final int[] group;

    private DistanceMatrix(double[][] lower, int[] group) {
        this.lower = lower;
        this.group = group;
    }

    /**
     * Compares all pairs of different sequences on all cores. Cost: pairs of different sequences times what the measure
     * says of a pair.
     *
     * @throws IllegalArgumentException when there are missing observations, or the measure is not defined on these sequences
     */
    public static DistanceMatrix of(Sequences sequences, Dissimilarity measure) {
        return of(sequences, measure, Progress.UNWATCHED);
    }

    /**
     * The same, told how far it is.
     *
     * @throws IllegalArgumentException when there are missing observations, or the measure is not defined on these sequences
     */
    public static DistanceMatrix of(Sequences sequences, Dissimilarity measure, Progress progress) {
        Supplier<Comparer> comparers = Kernels.of(measure, sequences);
        DistinctSequences distinct = DistinctSequences.of(sequences);
        int[] order = alike(sequences, distinct.first());
        int[] unordered = distinct.first();
        int[] first = Arrays.stream(order).map(k -> unordered[k]).toArray();
        double[][] lower = lower(first, comparers, progress);
        int[] place = new int[order.length];
        for (int k = 0; k < order.length; k++) {
            place[order[k]] = k;
        }
        return new DistanceMatrix(
                lower, Arrays.stream(distinct.group()).map(k -> place[k]).toArray());
    }

    /** The matrix of sequences that are taken for different. */
    static DistanceMatrix of(int[] positions, Supplier<Comparer> comparers) {
        return new DistanceMatrix(
                lower(positions, comparers, Progress.UNWATCHED),
                IntStream.range(0, positions.length).toArray());
    }

    private static double[][] lower(int[] positions, Supplier<Comparer> comparers, Progress progress) {
        double[][] lower = new double[positions.length][];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = new double[i];
        }
        ThreadLocal<Comparer> own = ThreadLocal.withInitial(comparers);
        int blocks = (positions.length + Comparer.BLOCK - 1) / Comparer.BLOCK;
        double pairs = Math.max(1, 0.5 * positions.length * positions.length);
        LongAdder done = new LongAdder();
        IntStream.range(0, blocks).parallel().forEach(block -> {
            compare(own.get(), positions, block, lower);
            done.add((long) Comparer.BLOCK * (positions.length - (long) block * Comparer.BLOCK));
            progress.reached(Math.min(1, done.sum() / pairs));
        });
        return lower;
    }

    /** Sequences of like length and number of spells next to each other, so that those of a block end together. */
    private static int[] alike(Sequences sequences, int[] first) {
        long[] keys = new long[first.length];
        for (int k = 0; k < first.length; k++) {
            long spells = Spell.withGaps(sequences.states(first[k])).size();
            keys[k] = (sequences.length(first[k]) * (sequences.longest() + 1L) + spells) * first.length + k;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) (key % first.length)).toArray();
    }

    private static void compare(Comparer comparer, int[] first, int block, double[][] lower) {
        int from = block * Comparer.BLOCK;
        int count = Math.min(Comparer.BLOCK, first.length - from);
        double[] found = new double[Comparer.BLOCK];
        comparer.take(first, from, count);
        for (int i = from + 1; i < first.length; i++) {
            comparer.compare(first[i], found);
            System.arraycopy(found, 0, lower[i], from, Math.min(count, i - from));
        }
    }

    /**
     * A matrix known otherwise.
     *
     * @param rows square, symmetric, not negative, with a diagonal of 0; only the part below the diagonal is kept
     * @throws IllegalArgumentException when it is not
     */
    public static DistanceMatrix given(double[][] rows) {
        double[][] lower = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows.length || rows[i][i] != 0) {
                throw new IllegalArgumentException(
                        "Row " + (i + 1) + " of the distances is not of a square with a diagonal of 0");
            }
            for (int j = 0; j < i; j++) {
                if (!(rows[i][j] >= 0) || Math.abs(rows[i][j] - rows[j][i]) > 1e-9 * Math.max(1, rows[i][j])) {
                    throw new IllegalArgumentException("Distance " + rows[i][j] + " of " + (i + 1) + " to " + (j + 1)
                            + " is negative, or not the same the other way");
                }
            }
            lower[i] = Arrays.copyOf(rows[i], i);
        }
        return new DistanceMatrix(lower, IntStream.range(0, rows.length).toArray());
    }

    /** The sum of several matrices of the same sequences, each times its weight. */
    static DistanceMatrix sum(DistanceMatrix[] parts, double[] weights) {
        int size = parts[0].size();
        double[][] lower = new double[size][];
        for (int i = 0; i < size; i++) {
            lower[i] = new double[i];
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < parts.length; k++) {
                    lower[i][j] += weights[k] * parts[k].at(i, j);
                }
            }
        }
        return new DistanceMatrix(lower, IntStream.range(0, size).toArray());
    }

    /** Number of sequences. */
    public int size() {
        return group.length;
    }

    public double at(int one, int other) {
        int a = group[one];
        int b = group[other];
        return a == b ? 0 : a > b ? lower[a][b] : lower[b][a];
    }

    /** All dissimilarities of one sequence, a new array. */
    public double[] row(int sequence) {
        double[] row = new double[size()];
        int own = group[sequence];
        for (int other = 0; other < row.length; other++) {
            int b = group[other];
            row[other] = own == b ? 0 : own > b ? lower[own][b] : lower[b][own];
        }
        return row;
    }

    /** The matrix of the sequences at these positions, in that order. */
    public DistanceMatrix select(int[] positions) {
        return new DistanceMatrix(
                lower, Arrays.stream(positions).map(i -> group[i]).toArray());
    }

    /** The sum over all pairs, each once. */
    public double sum() {
        double[] sizes = new double[lower.length];
        for (int own : group) {
            sizes[own]++;
        }
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += sizes[i] * sizes[j] * lower[i][j];
            }
        }
        return sum;
    }
}
