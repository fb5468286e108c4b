package traject.query.sequence.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import traject.query.sequence.statistics.ChiSquared;
import traject.query.sequence.survival.LinearSystem.QuadraticForm;

/**
 * Whether groups have the same survival (Mantel 1966; Peto and Peto 1972; Harrington and Fleming 1982). Weighted: weights
 * count as numbers of observations. Cost O(n log n + times x groups^2).
 *
 * @param observed for each group its events, each times the power of survival
 * @param expected the same if all had the same survival
 * @param chiSquared large when groups differ
 * @param degrees number of groups less 1; fewer where groups were never at risk together when something happened, 0 when
 *     nothing tells them apart, for instance because nobody had an event
 * @param p the probability of so large a value when survival is the same; 1 when nothing tells groups apart
 */
public record LogRank(List<Double> observed, List<Double> expected, double chiSquared, int degrees, double p) {

    public LogRank {
        observed = List.copyOf(observed);
        expected = List.copyOf(expected);
    }

    private record Member(int group, Observation observation) {}

    /**
     * Of groups of observations.
     *
     * @param power 0 for the log-rank test; with 1 early events count more (Peto and Peto)
     * @throws IllegalArgumentException unless there are at least two groups, none empty
     */
    public static LogRank of(List<List<Observation>> groups, double power) {
        if (groups.size() < 2 || groups.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A comparison needs at least 2 groups with somebody in each");
        }
        int k = groups.size();
        List<Member> members = new ArrayList<>();
        double[] atRisk = new double[k];
        for (int g = 0; g < k; g++) {
            for (Observation observation : groups.get(g)) {
                members.add(new Member(g, observation));
                atRisk[g] += observation.weight();
            }
        }
        members.sort(Comparator.comparingDouble(member -> member.observation().time()));
        double[] observed = new double[k];
        double[] expected = new double[k];
        double[][] variance = new double[k][k];
        double survival = 1;
        for (int i = 0; i < members.size(); ) {
            double time = members.get(i).observation().time();
            double[] events = new double[k];
            double[] leaving = new double[k];
            for (; i < members.size() && members.get(i).observation().time() == time; i++) {
                Member member = members.get(i);
                leaving[member.group()] += member.observation().weight();
                events[member.group()] +=
                        member.observation().event() ? member.observation().weight() : 0;
            }
            double all = Arrays.stream(atRisk).sum();
            double happened = Arrays.stream(events).sum();
            if (happened > 0) {
                double factor = Math.pow(survival, power);
                double spread = all > 1 ? happened * (all - happened) / (all - 1) : 0;
                for (int g = 0; g < k; g++) {
                    observed[g] += factor * events[g];
                    expected[g] += factor * happened * atRisk[g] / all;
                    for (int h = 0; h < k; h++) {
                        double own = g == h ? 1 : 0;
                        variance[g][h] += factor * factor * spread * atRisk[g] / all * (own - atRisk[h] / all);
                    }
                }
                survival *= 1 - happened / all;
            }
            for (int g = 0; g < k; g++) {
                atRisk[g] -= leaving[g];
            }
        }
        double[] difference = new double[k - 1];
        Arrays.setAll(difference, g -> observed[g] - expected[g]);
        QuadraticForm chi = LinearSystem.quadraticForm(variance, difference);
        return new LogRank(
                Arrays.stream(observed).boxed().toList(),
                Arrays.stream(expected).boxed().toList(),
                chi.value(),
                chi.rank(),
                chi.rank() == 0 ? 1 : ChiSquared.upperTail(chi.value(), chi.rank()));
    }
}
