package traject.query.sequence.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Whether rows and columns of a table of counts go together: Pearson's chi-squared test of independence, without correction
 * for continuity. Where fewer than 5 are expected in some cell the distribution does not hold (Cochran 1954), and p is the
 * share of random tables with the same totals that have a statistic at least as large, the table itself counted as one.
 *
 * @param statistic chi-squared
 * @param degrees degrees of freedom
 * @param cramersV how strong, 0 to 1 (Cramer 1946)
 * @param permutations how many tables p was found among; 0 when it is of the distribution
 */
public record Association(double statistic, int degrees, double cramersV, double p, int permutations) {

    private static final double ENOUGH_EXPECTED = 5;

    /** Statistics that differ by rounding alone are equal (as in R). */
    private static final double AS_LARGE = 1 - 64 * Math.ulp(1.0);

    /**
     * Of a table, row by row. Random tables cost O(total) each.
     *
     * @param permutations how many tables to try where few are expected, the table itself included, at least 1
     * @param seed the same seed gives the same p
     * @throws IllegalArgumentException unless there are at least two rows and two columns, none of them empty
     */
    public static Association of(int[][] counts, int permutations, long seed) {
        int[] rows =
                Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        int[] columns = columns(counts);
        if (rows.length < 2 || columns.length < 2 || hasNone(rows) || hasNone(columns) || permutations < 1) {
            throw new IllegalArgumentException(
                    "Two rows and two columns at least, none of them empty, go together or not");
        }
        double total = Arrays.stream(rows).sum();
        double statistic = statistic(counts, rows, columns, total);
        int degrees = (rows.length - 1) * (columns.length - 1);
        double v = Math.sqrt(statistic / total / (Math.min(rows.length, columns.length) - 1));
        double fewest = (double) least(rows) * least(columns) / total;
        return fewest < ENOUGH_EXPECTED
                ? new Association(
                        statistic, degrees, v, share(rows, columns, statistic, permutations, seed), permutations)
                : new Association(statistic, degrees, v, ChiSquared.upperTail(statistic, degrees), 0);
    }

    private static int[] columns(int[][] counts) {
        int[] sums = new int[counts.length == 0 ? 0 : counts[0].length];
        for (int[] row : counts) {
            for (int column = 0; column < sums.length; column++) {
                sums[column] += row[column];
            }
        }
        return sums;
    }

    private static boolean hasNone(int[] sums) {
        return least(sums) < 1;
    }

    private static int least(int[] sums) {
        return Arrays.stream(sums).min().orElse(0);
    }

    private static double statistic(int[][] counts, int[] rows, int[] columns, double total) {
        double statistic = 0;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                double expected = rows[row] * (columns[column] / total);
                double difference = counts[row][column] - expected;
                statistic += difference * difference / expected;
            }
        }
        return statistic;
    }

    private static double share(int[] rows, int[] columns, double observed, int permutations, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] columnOf = each(columns);
        int asLarge = 1;
        for (int round = 1; round < permutations; round++) {
            shuffle(columnOf, random);
            int[][] table = new int[rows.length][columns.length];
            int at = 0;
            for (int row = 0; row < rows.length; row++) {
                for (int member = 0; member < rows[row]; member++) {
                    table[row][columnOf[at++]]++;
                }
            }
            asLarge += statistic(table, rows, columns, columnOf.length) >= observed * AS_LARGE ? 1 : 0;
        }
        return (double) asLarge / permutations;
    }

    /** The column of each who is counted. */
    private static int[] each(int[] columns) {
        int[] each = new int[Arrays.stream(columns).sum()];
        int from = 0;
        for (int column = 0; column < columns.length; column++) {
            Arrays.fill(each, from, from + columns[column], column);
            from += columns[column];
        }
        return each;
    }

    private static void shuffle(int[] each, SplittableRandom random) {
        for (int i = each.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = each[i];
            each[i] = each[j];
            each[j] = kept;
        }
    }
}
