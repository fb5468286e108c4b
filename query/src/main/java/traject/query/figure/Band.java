package traject.query.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import traject.query.sequence.Sequences;

/**
 * Neighbours in an order of trajectories that are drawn together.
 *
 * @param from place of the first in the order
 * @param to place after the last
 * @param equal whether their courses are the same
 */
record Band(int from, int to, boolean equal) {

    /**
     * Every trajectory in one band: each by itself when there are no more than bands; else equal ones together; and where
     * there still are more, fewer bands of neighbours, each of about as many.
     */
    static List<Band> of(Sequences sequences, int[] order, int most, int ofNeighbours) {
        if (order.length <= most) {
            List<Band> each = new ArrayList<>();
            for (int place = 0; place < order.length; place++) {
                each.add(new Band(place, place + 1, true));
            }
            return each;
        }
        List<Band> runs = runs(sequences, order);
        return runs.size() <= most ? runs : merged(runs, order.length, ofNeighbours);
    }

    private static List<Band> runs(Sequences sequences, int[] order) {
        List<Band> runs = new ArrayList<>();
        int from = 0;
        for (int place = 1; place <= order.length; place++) {
            if (place == order.length
                    || !Arrays.equals(sequences.states(order[place]), sequences.states(order[place - 1]))) {
                runs.add(new Band(from, place, true));
                from = place;
            }
        }
        return runs;
    }

    private static List<Band> merged(List<Band> runs, int size, int most) {
        List<Band> merged = new ArrayList<>();
        int next = 0;
        int bands = most;
        while (next < runs.size()) {
            int from = runs.get(next).from();
            double share = (double) (size - from) / bands;
            int to = runs.get(next).to();
            boolean equal = true;
            for (next++; next < runs.size() && bands > 1; next++) {
                int longer = runs.get(next).to();
                if (longer - from - share > share - (to - from)) {
                    break;
                }
                to = longer;
                equal = false;
            }
            if (bands == 1 && next < runs.size()) {
                to = size;
                equal = false;
                next = runs.size();
            }
            merged.add(new Band(from, to, equal));
            bands = Math.max(1, bands - 1);
        }
        return merged;
    }

    int size() {
        return to - from;
    }
}
