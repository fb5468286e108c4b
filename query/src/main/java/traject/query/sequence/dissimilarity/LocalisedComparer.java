package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/** Localised optimal matching, cell by cell. */
final class LocalisedComparer extends PairComparer {

    private final int[][] rows;
    private final double[][] substitution;
    private final double expansion;
    private final double context;
    private double[] above;
    private double[] row;

    LocalisedComparer(int[][] rows, Costs costs, double expansion, double context) {
        this.rows = rows;
        this.substitution = costs.substitutions();
        this.expansion = expansion;
        this.context = context;
        int longest = Arrays.stream(rows).mapToInt(r -> r.length).max().orElse(0);
        this.above = new double[longest + 1];
        this.row = new double[longest + 1];
    }

    /** Inserting a state into a sequence of which so much has passed. */
    private double insertion(int[] into, int passed, int state) {
        if (into.length == 0) {
            return expansion;
        }
        int near = into[Math.max(passed - 1, 0)];
        int before = into[Math.max(passed - 2, 0)];
        return expansion + context * (substitution[before][state] + substitution[near][state]) / 2;
    }

    @Override
    double between(int one, int other) {
        int[] a = rows[one];
        int[] b = rows[other];
        above[0] = 0;
        for (int j = 0; j < b.length; j++) {
            above[j + 1] = above[j] + insertion(a, 0, b[j]);
        }
        for (int i = 0; i < a.length; i++) {
            row[0] = above[0] + insertion(b, 0, a[i]);
            for (int j = 0; j < b.length; j++) {
                row[j + 1] = Math.min(
                        Math.min(above[j + 1] + insertion(b, j + 1, a[i]), row[j] + insertion(a, i + 1, b[j])),
                        above[j] + substitution[a[i]][b[j]]);
            }
            double[] done = row;
            row = above;
            above = done;
        }
        return above[b.length];
    }
}
