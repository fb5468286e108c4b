package traject.query.sequence.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import traject.query.sequence.statistics.ChiSquared;

/**
 * A course of events that is more frequent in some groups than in others (Studer, Müller, Ritschard and Gabadinho 2010):
 * Pearson's chi-squared test of occurring against group. Weighted: weights count as numbers of sequences.
 *
 * @param subsequence which
 * @param support share of all sequences in which it occurs
 * @param statistic chi-squared
 * @param p the probability of so large a statistic when it is equally frequent in all groups
 * @param adjustedP the same for the smallest of as many independent tests (Šidák 1967)
 * @param groups for each group what it holds, in the order of the groups
 */
public record Discriminating(
        Subsequence subsequence, double support, double statistic, double p, double adjustedP, List<InGroup> groups) {

    /**
     * One group.
     *
     * @param share of its sequences in which it occurs
     * @param residual Pearson's: the difference from what is expected over its root
     */
    public record InGroup(double share, double residual) {}

    public Discriminating {
        groups = List.copyOf(groups);
    }

    /**
     * Tests each, the smallest p first.
     *
     * @param groupOf the group of each sequence
     * @param groups the groups in their order; each needs a sequence
     */
    public static List<Discriminating> of(
            EventSequences sequences,
            List<FrequentSubsequence> candidates,
            Constraint constraint,
            List<String> groupOf,
            List<String> groups) {
        if (groupOf.size() != sequences.size() || groups.size() < 2 || !groupOf.containsAll(groups)) {
            throw new IllegalArgumentException(
                    "Every sequence needs a group, and every one of at least 2 groups a sequence");
        }
        List<Discriminating> tested = new ArrayList<>();
        for (FrequentSubsequence candidate : candidates) {
            double[] counts = FrequentSubsequence.counts(sequences, candidate.subsequence(), constraint);
            double[] with = new double[groups.size()];
            double[] all = new double[groups.size()];
            for (int i = 0; i < counts.length; i++) {
                int group = groups.indexOf(groupOf.get(i));
                if (group < 0) {
                    throw new IllegalArgumentException("Group " + groupOf.get(i) + " is not one of " + groups);
                }
                all[group] += sequences.weight(i);
                with[group] += counts[i] > 0 ? sequences.weight(i) : 0;
            }
            tested.add(test(candidate, with, all, candidates.size()));
        }
        tested.sort(Comparator.comparingDouble(Discriminating::p));
        return tested;
    }

    private static Discriminating test(FrequentSubsequence candidate, double[] with, double[] all, int tests) {
        double total = 0;
        double occurring = 0;
        for (int g = 0; g < all.length; g++) {
            total += all[g];
            occurring += with[g];
        }
        double statistic = 0;
        List<InGroup> groups = new ArrayList<>();
        for (int g = 0; g < all.length; g++) {
            double expected = all[g] * occurring / total;
            double expectedWithout = all[g] - expected;
            double difference = with[g] - expected;
            statistic += expected > 0 ? difference * difference / expected : 0;
            statistic += expectedWithout > 0 ? difference * difference / expectedWithout : 0;
            groups.add(new InGroup(with[g] / all[g], expected > 0 ? difference / Math.sqrt(expected) : 0));
        }
        double p = ChiSquared.upperTail(statistic, all.length - 1);
        double adjusted = -Math.expm1(tests * Math.log1p(-p));
        return new Discriminating(
                candidate.subsequence(), candidate.support(), statistic, p, p >= 1 ? 1 : adjusted, groups);
    }
}
