package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * How much of the discrepancy of sequences a grouping explains (Studer, Ritschard, Gabadinho and Müller 2011): an analysis of
 * variance on distances, SS the sum of distances of pairs over the number. Weighted. Cost O(n^2).
 *
 * @param groups one for each group, in the order in which the sequences meet them
 * @param between SS that the groups explain
 * @param within SS inside the groups
 * @param degreesBetween number of groups less 1
 * @param degreesWithin sum of weights less the number of groups
 * @param brownForsythe pseudo F that allows for unequal discrepancies
 * @param bartlett statistic of equal discrepancies, as of variances
 * @param levene F of the distances to the own group's centre; large when discrepancies differ
 */
public record Discrepancy(
        List<Group> groups,
        double between,
        double within,
        double degreesBetween,
        double degreesWithin,
        double brownForsythe,
        double bartlett,
        double levene) {

    /**
     * One of the groups.
     *
     * @param size sum of weights
     * @param discrepancy SS over the sum of weights
     */
    public record Group(double size, double discrepancy) {}

    public Discrepancy {
        groups = List.copyOf(groups);
    }

    /** Share of the discrepancy that the groups explain, 0 to 1. */
    public double pseudoR2() {
        return between / (between + within);
    }

    public double pseudoF() {
        return between / degreesBetween / (within / degreesWithin);
    }

    /** The discrepancy of all. */
    public double total() {
        return (between + within) / groups.stream().mapToDouble(Group::size).sum();
    }

    /**
     * Of distances.
     *
     * @throws IllegalArgumentException unless there are at least two groups and one weight for each sequence
     */
    public static Discrepancy of(DistanceMatrix distances, Partition groups, double[] weights) {
        return of(distances, groups, weights, false);
    }

    /** Of distances, or of their squares. */
    public static Discrepancy of(DistanceMatrix distances, Partition groups, double[] weights, boolean squared) {
        if (groups.number() < 2 || groups.size() != distances.size() || weights.length != distances.size()) {
            throw new IllegalArgumentException(
                    "A comparison needs at least 2 groups, and a group and a weight for each sequence");
        }
        Arguments.fit(distances, weights);
        double total = Arrays.stream(weights).sum();
        int[] all = IntStream.range(0, distances.size()).toArray();
        double sum = SumOfSquares.of(distances, all, weights, squared);
        List<Group> found = new ArrayList<>();
        double within = 0;
        double spread = 0;
        for (int g = 0; g < groups.number(); g++) {
            int[] members = groups.members(g);
            double size = IntStream.of(members).mapToDouble(i -> weights[i]).sum();
            double own = SumOfSquares.of(distances, members, weights, squared);
            found.add(new Group(size, own / size));
            within += own;
            spread += (1 - size / total) * own / size;
        }
        double between = sum - within;
        return new Discrepancy(
                found,
                between,
                within,
                groups.number() - 1.0,
                total - groups.number(),
                between / spread,
                bartlett(found, total),
                levene(distances, groups, weights, squared));
    }

    private static double bartlett(List<Group> groups, double total) {
        double degrees = total - groups.size();
        double pooled = 0;
        double logs = 0;
        double inverse = 0;
        for (Group group : groups) {
            double own = group.size() - 1;
            pooled += own * group.discrepancy();
            logs += own * Math.log(group.discrepancy());
            inverse += 1 / own;
        }
        return (degrees * Math.log(pooled / degrees) - logs)
                / (1 + (inverse - 1 / degrees) / (3 * (groups.size() - 1.0)));
    }

    private static double levene(DistanceMatrix distances, Partition groups, double[] weights, boolean squared) {
        double total = Arrays.stream(weights).sum();
        double grand = 0;
        double squares = 0;
        double groupSquares = 0;
        for (int g = 0; g < groups.number(); g++) {
            int[] members = groups.members(g);
            double[] apart = Gravity.distances(distances, members, weights, squared);
            double size = 0;
            double sum = 0;
            for (int k = 0; k < members.length; k++) {
                double weight = weights[members[k]];
                size += weight;
                sum += weight * apart[k];
                squares += weight * apart[k] * apart[k];
            }
            grand += sum;
            groupSquares += sum * sum / size;
        }
        double between = groupSquares - grand * grand / total;
        double within = squares - groupSquares;
        return between / (groups.number() - 1) / (within / (total - groups.number()));
    }
}
