package traject.query.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Moves things apart that would overlap (pool adjacent violators): who are too close share the room around their middle. */
final class Spread {

    private Spread() {}

    /**
     * The places nearest to those wanted at which labels keep a distance, in the same order.
     *
     * @param least distance between two
     * @param top the first place allowed
     * @param bottom the last allowed, gone beyond only when there are more labels than fit
     */
    static double[] apart(double[] wanted, double least, double top, double bottom) {
        int n = wanted.length;
        List<Integer> order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> wanted[i]))
                .toList();
        double[] sorted = order.stream().mapToDouble(i -> wanted[i]).toArray();
        double[] offsets = IntStream.range(0, n).mapToDouble(k -> k * least).toArray();
        double[] spread = inOrder(sorted, offsets);
        double last = Math.max(top, bottom - (n - 1) * least);
        double[] placed = new double[n];
        for (int k = 0; k < n; k++) {
            placed[order.get(k)] = Math.clamp(spread[k] - offsets[k], top, last) + offsets[k];
        }
        return placed;
    }

    /**
     * The places nearest to those wanted, in their order.
     *
     * @param offsets how far each is from the first at least, ascending
     */
    static double[] inOrder(double[] wanted, double[] offsets) {
        int n = wanted.length;
        double[] sums = new double[n];
        int[] sizes = new int[n];
        int blocks = 0;
        for (int k = 0; k < n; k++) {
            sums[blocks] = wanted[k] - offsets[k];
            sizes[blocks++] = 1;
            while (blocks > 1 && sums[blocks - 2] / sizes[blocks - 2] > sums[blocks - 1] / sizes[blocks - 1]) {
                sums[blocks - 2] += sums[blocks - 1];
                sizes[blocks - 2] += sizes[--blocks];
            }
        }
        double[] placed = new double[n];
        int k = 0;
        for (int block = 0; block < blocks; block++) {
            for (int end = k + sizes[block]; k < end; k++) {
                placed[k] = sums[block] / sizes[block] + offsets[k];
            }
        }
        return placed;
    }
}
