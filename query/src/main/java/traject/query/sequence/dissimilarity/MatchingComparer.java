package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs of matching subsequences, counted by the recursion of Elzinga, Rahmann and Wang 2008. */
final class MatchingComparer extends PairComparer {

    private final int[][] rows;
    private final double[] self;
    private double[] above;
    private double[] row;

    MatchingComparer(int[][] rows, double[] self) {
        this.rows = rows;
        this.self = self;
        int longest = Arrays.stream(rows).mapToInt(r -> r.length).max().orElse(0);
        this.above = new double[longest + 1];
        this.row = new double[longest + 1];
    }

    static double[] selfMatches(int[][] rows) {
        MatchingComparer counting = new MatchingComparer(rows, new double[0]);
        return IntStream.range(0, rows.length)
                .mapToDouble(i -> counting.matches(rows[i], rows[i]))
                .toArray();
    }

    @Override
    double between(int one, int other) {
        return Math.sqrt(Math.max(0, self[one] + self[other] - 2 * matches(rows[one], rows[other])));
    }

    private double matches(int[] a, int[] b) {
        Arrays.fill(above, 0, b.length + 1, 1);
        row[0] = 1;
        for (int state : a) {
            for (int j = 0; j < b.length; j++) {
                row[j + 1] = above[j + 1] + row[j] - (state == b[j] ? 0 : above[j]);
            }
            double[] done = row;
            row = above;
            above = done;
        }
        return above[b.length];
    }
}
