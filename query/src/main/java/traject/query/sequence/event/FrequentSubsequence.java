package traject.query.sequence.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A course of events that is found often (Agrawal and Srikant 1995; grown from its beginnings as by Pei et al. 2004).
 * Weighted.
 *
 * @param subsequence which
 * @param support (weighted) share of sequences in which it occurs, 0 to 1
 * @param count (weighted) number, counted as the constraint says
 */
public record FrequentSubsequence(Subsequence subsequence, double support, double count) {

    /** How often and how long. */
    public record Limits(double smallestShare, int mostEvents) {
        public Limits {
            if (!(smallestShare > 0 && smallestShare <= 1) || mostEvents < 1) {
                throw new IllegalArgumentException(
                        "A share is above 0 and at most 1, and at least 1 event is looked for," + " not "
                                + smallestShare + " and " + mostEvents);
            }
        }

        /** Of any length. */
        public static Limits share(double smallest) {
            return new Limits(smallest, Integer.MAX_VALUE);
        }
    }

    /**
     * All that are frequent, the highest count first, equal ones in alphabetical order. Frequent is what occurs in the smallest
     * share of sequences; where every occurrence is counted, as in TraMineR, what is counted as many times. Longer ones grow
     * from frequent ones only. Cost: their number times the events of the sequences that hold them; on all cores.
     */
    public static List<FrequentSubsequence> of(EventSequences sequences, Limits limits, Constraint constraint) {
        Search search = new Search(sequences, constraint, limits);
        List<Node> singles = List.copyOf(Node.singles(sequences, constraint).values());
        return singles.parallelStream()
                .flatMap(node -> {
                    List<FrequentSubsequence> found = new ArrayList<>();
                    search.grow(List.of(node), found);
                    return found.stream();
                })
                .sorted(Comparator.comparingDouble(FrequentSubsequence::count)
                        .reversed()
                        .thenComparing(found -> found.subsequence().toString()))
                .toList();
    }

    private record Search(EventSequences sequences, Constraint constraint, Limits limits) {

        void grow(Collection<Node> nodes, List<FrequentSubsequence> found) {
            Counter counter = new Counter(sequences, constraint);
            double total = sequences.totalWeight();
            double needed = limits.smallestShare() * total * (1 - 1e-12);
            for (Node node : nodes) {
                double occurring = 0;
                double count = 0;
                for (Map.Entry<Integer, Places> own : node.places.entrySet()) {
                    double weight = sequences.weight(own.getKey());
                    occurring += weight;
                    count += weight * counter.count(own.getKey(), node.pattern, own.getValue());
                }
                boolean byCount = constraint.counting() == Constraint.Counting.OCCURRENCES;
                if ((byCount ? count : occurring) >= needed) {
                    found.add(new FrequentSubsequence(node.subsequence, occurring / total, count));
                    if (node.subsequence.events() < limits.mostEvents()) {
                        grow(node.simultaneous(sequences).values(), found);
                        grow(node.later(sequences, constraint).values(), found);
                    }
                }
            }
        }
    }

    /**
     * How often a course of events occurs in each sequence, counted as the constraint says.
     *
     * @return without weights; all 0 when an event never happens
     */
    public static double[] counts(EventSequences sequences, Subsequence subsequence, Constraint constraint) {
        double[] counts = new double[sequences.size()];
        Node node = null;
        for (List<String> set : subsequence.sets()) {
            List<Integer> events =
                    set.stream().map(sequences.names()::indexOf).sorted().toList();
            for (int k = 0; k < events.size(); k++) {
                Map<Integer, Node> next = node == null
                        ? Node.singles(sequences, constraint)
                        : k == 0 ? node.later(sequences, constraint) : node.simultaneous(sequences);
                node = next.get(events.get(k));
                if (node == null) {
                    return counts;
                }
            }
        }
        if (node != null) {
            Counter counter = new Counter(sequences, constraint);
            for (Map.Entry<Integer, Places> own : node.places.entrySet()) {
                counts[own.getKey()] = counter.count(own.getKey(), node.pattern, own.getValue());
            }
        }
        return counts;
    }
}
