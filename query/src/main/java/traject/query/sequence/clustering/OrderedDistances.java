package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** The different distances of all pairs in order, and the place of each pair among them. */
final class OrderedDistances {

    private final double[] different;
    private final int[][] places;

    private OrderedDistances(double[] different, int[][] places) {
        this.different = different;
        this.places = places;
    }

    /** Cost O(n^2 log n). */
    static OrderedDistances of(DistanceMatrix matrix) {
        double[] different = different(matrix);
        int[][] places = IntStream.range(0, matrix.size())
                .parallel()
                .mapToObj(i -> IntStream.range(0, i)
                        .map(j -> Arrays.binarySearch(different, matrix.at(i, j)))
                        .toArray())
                .toArray(int[][]::new);
        return new OrderedDistances(different, places);
    }

    private static double[] different(DistanceMatrix matrix) {
        int n = matrix.size();
        double[] all = new double[n * (n - 1) / 2 + 1];
        int at = 1;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                all[at++] = matrix.at(i, j);
            }
        }
        Arrays.parallelSort(all);
        int different = 0;
        for (int k = 0; k < all.length; k++) {
            if (k == 0 || all[k] != all[k - 1]) {
                all[different++] = all[k];
            }
        }
        return Arrays.copyOf(all, different);
    }

    /** Ascending, the first 0; not to be changed. */
    double[] different() {
        return different;
    }

    /** That of a pair, the second less than the first. */
    int place(int one, int other) {
        return places[one][other];
    }
}
