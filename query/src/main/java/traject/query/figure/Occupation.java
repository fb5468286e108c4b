package traject.query.figure;

import java.util.ArrayList;
import java.util.List;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.sequence.Sequences;

/**
 * What is told of how many are in each state at each time. Of how many it is at a time is told too, so how many are not
 * observed then must not be small either. Each time is protected by itself: that one more is in a state a month later
 * tells of no one, for others may have come and gone.
 */
final class Occupation {

    private final List<List<Told>> times = new ArrayList<>();
    private final int states;

    private Occupation(int states) {
        this.states = states;
    }

    static Occupation of(Sequences sequences, Protection protection) {
        int states = sequences.alphabet().size();
        double[][] counts = new double[sequences.longest()][states];
        for (int i = 0; i < sequences.size(); i++) {
            int[] row = sequences.states(i);
            for (int t = 0; t < row.length; t++) {
                if (row[t] != Sequences.MISSING) {
                    counts[t][row[t]] += sequences.weight(i);
                }
            }
        }
        Occupation occupation = new Occupation(states);
        for (double[] time : counts) {
            occupation.times.add(told(time, sequences.totalWeight(), protection));
        }
        return occupation;
    }

    /** Of how many it is, then how many are in each state; of a few, nothing is told about their states. */
    private static List<Told> told(double[] counts, double total, Protection protection) {
        double observed = 0;
        for (double count : counts) {
            observed += count;
        }
        LinkedCounts linked = new LinkedCounts(protection);
        int all = linked.place();
        int seen = linked.place();
        int end = linked.place();
        linked.cell(all, seen, observed);
        for (double count : counts) {
            if (protection.isSmall(observed)) {
                linked.unpublished(seen, end, count);
            } else {
                linked.cell(seen, end, count);
            }
        }
        linked.unpublished(all, end, Math.max(0, total - observed));
        linked.known(end, all, total);
        return linked.protect();
    }

    int observations() {
        return times.size();
    }

    /** How many are observed at a time. */
    Told observed(int time) {
        return times.get(time).getFirst();
    }

    Told in(int state, int time) {
        return times.get(time).get(1 + state);
    }

    /** Whether anything is told of the states at a time. */
    boolean isShown(int time) {
        Told observed = observed(time);
        return observed.isExact() ? observed.number() > 0 : observed.least() >= observed.threshold();
    }

    /** Whether everything is told of the states at a time. */
    boolean isExact(int time) {
        return times.get(time).subList(0, 1 + states).stream().allMatch(Told::isExact);
    }

    /** The share of a state at a time as it is drawn, 0 where nothing is told. */
    double share(int state, int time) {
        if (!isShown(time)) {
            return 0;
        }
        double sum = 0;
        for (int other = 0; other < states; other++) {
            sum += in(other, time).drawn();
        }
        return in(state, time).drawn() / sum;
    }
}
