package traject.query.sequence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which sequences are equal: the cost of a dissimilarity follows the number of different ones. Equal means the same
 * states at the same times, missing observations included. Time and memory O(total length).
 */
public final class DistinctSequences {

    private final int[] first;
    private final int[] group;
    private final double[] weights;

    private DistinctSequences(int[] first, int[] group, double[] weights) {
        this.first = first;
        this.group = group;
        this.weights = weights;
    }

    public static DistinctSequences of(Sequences sequences) {
        Map<Row, Integer> numbers = new HashMap<>();
        int[] first = new int[sequences.size()];
        int[] group = new int[sequences.size()];
        double[] weights = new double[sequences.size()];
        for (int i = 0; i < sequences.size(); i++) {
            int next = numbers.size();
            Integer known = numbers.putIfAbsent(new Row(sequences.states(i)), next);
            if (known == null) {
                first[next] = i;
            }
            group[i] = known == null ? next : known;
            weights[group[i]] += sequences.weight(i);
        }
        return new DistinctSequences(
                Arrays.copyOf(first, numbers.size()), group, Arrays.copyOf(weights, numbers.size()));
    }

    /** Number of different sequences. */
    public int size() {
        return first.length;
    }

    /** The first sequence of each group, in order of appearance; a copy. */
    public int[] first() {
        return first.clone();
    }

    /** The group of each sequence, from 0; a copy. */
    public int[] group() {
        return group.clone();
    }

    /** The sum of weights in each group; a copy. */
    public double[] weights() {
        return weights.clone();
    }

    private static final class Row {
        private final int[] states;
        private final int hash;

        Row(int[] states) {
            this.states = states;
            this.hash = Arrays.hashCode(states);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row && Arrays.equals(states, row.states);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
