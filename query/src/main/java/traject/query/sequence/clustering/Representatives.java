package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.DistinctSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.indicator.Likelihood;
import traject.query.sequence.indicator.StateDistribution;

/**
 * A few sequences that stand for all (Gabadinho and Ritschard 2013): candidates in the order of a criterion, each taken
 * unless it is in the neighbourhood of one taken before, until enough are in the neighbourhood of some. Weighted. Cost O(n^2).
 *
 * @param scores what the criterion says of each sequence
 * @param chosen in the order in which they were taken
 * @param total of all sequences together
 */
public record Representatives(List<Double> scores, List<Chosen> chosen, Standing total) {

    /** What puts candidates in order. */
    public enum Criterion {
        /** Most sequences in the neighbourhood. */
        DENSITY,
        /** Most equal sequences. */
        FREQUENCY,
        /** Least sum of distances to all. */
        CENTRALITY,
        /** Largest sum of the shares that its states have at their times. */
        MEAN_STATE_FREQUENCY,
        /** Most expected course, see {@link Likelihood}. */
        LIKELIHOOD
    }

    /**
     * A representative.
     *
     * @param sequence its position
     */
    public record Chosen(int sequence, Standing standing) {}

    /**
     * How a representative stands for those nearest to it.
     *
     * @param assigned (weighted) number of sequences nearest to it
     * @param neighbours of those, the number within the radius
     * @param distance sum of their distances to it
     * @param centreDistance sum of their distances to the centre of all sequences
     * @param discrepancy among them
     */
    public record Standing(
            double assigned, double neighbours, double distance, double centreDistance, double discrepancy) {

        /** How much nearer than the centre of all it is, 1 at best; below 0 when the centre is nearer. */
        public double quality() {
            return (centreDistance - distance) / centreDistance;
        }
    }

    public Representatives {
        scores = List.copyOf(scores);
        chosen = List.copyOf(chosen);
    }

    /**
     * As many as needed for a coverage.
     *
     * @param radius of a neighbourhood, as a share of the largest distance, 0 to 1
     * @param coverage share of sequences in some neighbourhood at which to stop, 0 to 1
     */
    public static Representatives covering(
            Sequences sequences, DistanceMatrix distances, Criterion criterion, double radius, double coverage) {
        if (!(coverage > 0 && coverage <= 1)) {
            throw new IllegalArgumentException("A coverage is above 0 and at most 1, not " + coverage);
        }
        return choose(sequences, distances, criterion, radius, coverage, Integer.MAX_VALUE);
    }

    /** A number of representatives, fewer if no more are outside the neighbourhoods. */
    public static Representatives number(
            Sequences sequences, DistanceMatrix distances, Criterion criterion, double radius, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("There is at least 1 representative, not " + number);
        }
        return choose(sequences, distances, criterion, radius, Double.POSITIVE_INFINITY, number);
    }

    /**
     * As many as needed for a coverage within each cluster; the radius is a share of the largest distance in it.
     *
     * @return one for each cluster; its chosen are named by their positions among all sequences, its scores are of the members
     */
    public static List<Representatives> ofClusters(
            Sequences sequences,
            DistanceMatrix distances,
            Partition clusters,
            Criterion criterion,
            double radius,
            double coverage) {
        Arguments.fit(distances, clusters, sequences.weights());
        return IntStream.range(0, clusters.number())
                .mapToObj(clusters::members)
                .map(members -> covering(
                                sequences.select(members), distances.select(members), criterion, radius, coverage)
                        .at(members))
                .toList();
    }

    private Representatives at(int[] positions) {
        List<Chosen> there = chosen.stream()
                .map(one -> new Chosen(positions[one.sequence()], one.standing()))
                .toList();
        return new Representatives(scores, there, total);
    }

    private static Representatives choose(
            Sequences sequences,
            DistanceMatrix distances,
            Criterion criterion,
            double radius,
            double coverage,
            int most) {
        if (sequences.size() != distances.size()) {
            throw new IllegalArgumentException(sequences.size() + " sequences, but distances of " + distances.size());
        }
        if (!(radius >= 0 && radius <= 1)) {
            throw new IllegalArgumentException("A radius is a share between 0 and 1, not " + radius);
        }
        int n = sequences.size();
        // equal sequences are neighbours even where all are equal
        double near = Math.max(Double.MIN_VALUE, radius * largest(distances));
        double[] scores = scores(sequences, distances, criterion, near);
        boolean highFirst = criterion != Criterion.CENTRALITY && criterion != Criterion.LIKELIHOOD;
        Comparator<Integer> byScore = Comparator.comparingDouble(i -> highFirst ? -scores[i] : scores[i]);
        List<Integer> candidates = IntStream.range(0, n).boxed().sorted(byScore).toList();
        boolean[] covered = new boolean[n];
        List<Integer> taken = new ArrayList<>();
        double needed = coverage * sequences.totalWeight();
        double reached = 0;
        for (int candidate : candidates) {
            if (taken.size() == most || reached >= needed) {
                break;
            }
            if (taken.stream().anyMatch(other -> distances.at(other, candidate) < near)) {
                continue;
            }
            taken.add(candidate);
            for (int i = 0; i < n; i++) {
                if (!covered[i] && distances.at(i, candidate) < near) {
                    covered[i] = true;
                    reached += sequences.weight(i);
                }
            }
        }
        return standing(sequences, distances, near, scores, taken);
    }

    private static double largest(DistanceMatrix distances) {
        return IntStream.range(0, distances.size())
                .parallel()
                .mapToDouble(i -> Arrays.stream(distances.row(i)).max().orElse(0))
                .max()
                .orElse(0);
    }

    private static double[] scores(Sequences sequences, DistanceMatrix distances, Criterion criterion, double near) {
        double[] weights = sequences.weights();
        return switch (criterion) {
            case DENSITY ->
                each(
                        distances,
                        row -> IntStream.range(0, row.length)
                                .filter(j -> row[j] < near)
                                .mapToDouble(j -> weights[j])
                                .sum());
            case CENTRALITY ->
                each(
                        distances,
                        row -> IntStream.range(0, row.length)
                                .mapToDouble(j -> weights[j] * row[j])
                                .sum());
            case FREQUENCY -> {
                DistinctSequences distinct = DistinctSequences.of(sequences);
                double[] number = distinct.weights();
                yield Arrays.stream(distinct.group())
                        .mapToDouble(group -> number[group])
                        .toArray();
            }
            case MEAN_STATE_FREQUENCY -> stateFrequencies(sequences);
            case LIKELIHOOD -> Likelihood.minusLog(sequences);
        };
    }

    @FunctionalInterface
    private interface RowScore {
        double of(double[] row);
    }

    private static double[] each(DistanceMatrix distances, RowScore score) {
        return IntStream.range(0, distances.size())
                .parallel()
                .mapToDouble(i -> score.of(distances.row(i)))
                .toArray();
    }

    private static double[] stateFrequencies(Sequences sequences) {
        StateDistribution distribution = StateDistribution.of(sequences);
        double[] scores = new double[sequences.size()];
        for (int i = 0; i < scores.length; i++) {
            int[] row = sequences.states(i);
            for (int t = 0; t < row.length; t++) {
                scores[i] +=
                        row[t] == Sequences.MISSING ? 0 : distribution.shares().at(row[t], t);
            }
        }
        return scores;
    }

    private static Representatives standing(
            Sequences sequences, DistanceMatrix distances, double near, double[] scores, List<Integer> taken) {
        double[] weights = sequences.weights();
        double[] centre = Gravity.distances(distances, weights);
        int[] nearest = new int[weights.length];
        for (int i = 0; i < nearest.length; i++) {
            for (int k = 1; k < taken.size(); k++) {
                if (distances.at(i, taken.get(k)) < distances.at(i, taken.get(nearest[i]))) {
                    nearest[i] = k;
                }
            }
        }
        List<Chosen> chosen = new ArrayList<>();
        double[] sums = new double[4];
        for (int k = 0; k < taken.size(); k++) {
            int which = k;
            int representative = taken.get(k);
            int[] own = IntStream.range(0, nearest.length)
                    .filter(i -> nearest[i] == which)
                    .toArray();
            double[] parts = new double[4];
            for (int i : own) {
                double d = distances.at(i, representative);
                parts[0] += weights[i];
                parts[1] += d < near ? weights[i] : 0;
                parts[2] += weights[i] * d;
                parts[3] += weights[i] * centre[i];
            }
            chosen.add(new Chosen(
                    representative,
                    new Standing(
                            parts[0], parts[1], parts[2], parts[3], Gravity.discrepancy(distances, own, weights))));
            Arrays.setAll(sums, part -> sums[part] + parts[part]);
        }
        Standing total = new Standing(sums[0], sums[1], sums[2], sums[3], Gravity.discrepancy(distances, weights));
        return new Representatives(Arrays.stream(scores).boxed().toList(), chosen, total);
    }
}
