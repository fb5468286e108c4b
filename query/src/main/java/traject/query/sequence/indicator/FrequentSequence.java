package traject.query.sequence.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import traject.query.sequence.DistinctSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Sps;

/**
 * A sequence and how many are equal to it.
 *
 * @param first position of the first sequence that is
 * @param text its spells as {@code state/duration-state/duration}
 * @param weight their (weighted) number
 * @param share of all, 0 to 1
 */
public record FrequentSequence(int first, String text, double weight, double share) {

    /** The most frequent ones, the most frequent first, equal frequencies in the order of their texts. */
    public static List<FrequentSequence> of(Sequences sequences, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("At least 1 sequence is asked for, not " + most);
        }
        DistinctSequences distinct = DistinctSequences.of(sequences);
        int[] first = distinct.first();
        double[] weights = distinct.weights();
        List<String> texts = Sps.writeShort(sequences.select(first));
        double total = sequences.totalWeight();
        List<FrequentSequence> all = new ArrayList<>();
        for (int group = 0; group < first.length; group++) {
            all.add(new FrequentSequence(first[group], texts.get(group), weights[group], weights[group] / total));
        }
        all.sort(Comparator.comparingDouble(FrequentSequence::weight).reversed().thenComparing(FrequentSequence::text));
        return all.subList(0, Math.min(most, all.size()));
    }
}
