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
        int n = distances.size();
        double[] sums = new double[n];
        int[] cluster = new int[n];
        for (int g = 0; g < groups.number(); g++) {
            int[] members = groups.members(g);
            for (int i : members) {
                cluster[i] = g;
                double[] row = distances.row(i);
                for (int j : members) {
                    sums[i] += weights[j] * (squared ? row[j] * row[j] : row[j]);
                }
            }
        }
        double whole = SumOfSquares.of(distances, IntStream.range(0, n).toArray(), weights, squared);
        return of(whole, cluster, groups.number(), weights, sums);
    }

    /**
     * Of what is known of a grouping.
     *
     * @param whole SS of all
     * @param cluster the group of each sequence
     * @param sums for each sequence the weighted sum of its distances to those of its group
     */
    static Discrepancy of(double whole, int[] cluster, int number, double[] weights, double[] sums) {
        double[] sizes = new double[number];
        double[] squares = new double[number];
        for (int i = 0; i < cluster.length; i++) {
            sizes[cluster[i]] += weights[i];
            squares[cluster[i]] += weights[i] * sums[i] / 2;
        }
        double total = Arrays.stream(weights).sum();
        List<Group> found = new ArrayList<>();
        double within = 0;
        double spread = 0;
        for (int g = 0; g < number; g++) {
            double own = squares[g] / sizes[g];
            found.add(new Group(sizes[g], own / sizes[g]));
            within += own;
            spread += (1 - sizes[g] / total) * own / sizes[g];
        }
        double between = whole - within;
        return new Discrepancy(
                found,
                between,
                within,
                number - 1.0,
                total - number,
                between / spread,
                bartlett(found, total),
                levene(found, cluster, weights, sums));
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

    /** An F of how far each sequence is from the centre of its group, which is its mean distance less the discrepancy. */
    private static double levene(List<Group> groups, int[] cluster, double[] weights, double[] sums) {
        double[] apart = new double[groups.size()];
        double squares = 0;
        double total = 0;
        for (int i = 0; i < cluster.length; i++) {
            Group group = groups.get(cluster[i]);
            double distance = sums[i] / group.size() - group.discrepancy();
            apart[cluster[i]] += weights[i] * distance;
            squares += weights[i] * distance * distance;
            total += weights[i];
        }
        double grand = Arrays.stream(apart).sum();
        double groupSquares = 0;
        for (int g = 0; g < apart.length; g++) {
            groupSquares += apart[g] * apart[g] / groups.get(g).size();
        }
        double between = groupSquares - grand * grand / total;
        double within = squares - groupSquares;
        return between / (groups.size() - 1) / (within / (total - groups.size()));
    }
}
