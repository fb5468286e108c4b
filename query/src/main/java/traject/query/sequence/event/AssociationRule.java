package traject.query.sequence.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * After one course of events another follows (Agrawal, Imieliński and Swami 1993; for sequences Müller, Studer, Gabadinho and
 * Ritschard 2010).
 *
 * @param before what comes first
 * @param after what then follows
 * @param support share of sequences with both in that order
 * @param confidence share of those with the first in which the second follows, 0 to 1
 * @param lift confidence over the share of sequences with the second at all; 1 when the first says nothing
 */
public record AssociationRule(Subsequence before, Subsequence after, double support, double confidence, double lift) {

    /**
     * Every way to part a frequent course in two, the highest lift first.
     *
     * @param frequent all that are frequent, so that parts are among them; parts that are not make no rule
     * @param smallestConfidence from 0 to 1
     */
    public static List<AssociationRule> of(List<FrequentSubsequence> frequent, double smallestConfidence) {
        Map<Subsequence, Double> supports = new HashMap<>();
        frequent.forEach(found -> supports.put(found.subsequence(), found.support()));
        List<AssociationRule> rules = new ArrayList<>();
        for (FrequentSubsequence found : frequent) {
            List<List<String>> sets = found.subsequence().sets();
            for (int cut = 1; cut < sets.size(); cut++) {
                Subsequence before = new Subsequence(sets.subList(0, cut));
                Subsequence after = new Subsequence(sets.subList(cut, sets.size()));
                Double first = supports.get(before);
                Double second = supports.get(after);
                if (first != null && second != null && found.support() / first >= smallestConfidence) {
                    double confidence = found.support() / first;
                    rules.add(new AssociationRule(before, after, found.support(), confidence, confidence / second));
                }
            }
        }
        rules.sort(Comparator.comparingDouble(AssociationRule::lift).reversed());
        return rules;
    }
}
