package traject.query.sequence.dissimilarity;

import java.util.Arrays;
import traject.query.sequence.Spell;
import traject.query.sequence.dissimilarity.SpellLengthMatching.Link;

/** Optimal matching in which costs shrink with the length of spells. */
final class SpellLengthComparer extends PairComparer {

    private final int[][] rows;
    private final double[][] factors;
    private final double[][] substitution;
    private final double[] indel;
    private final Link link;
    private double[] above;
    private double[] row;

    SpellLengthComparer(int[][] rows, double[][] factors, Costs costs, Link link) {
        this.rows = rows;
        this.factors = factors;
        this.substitution = costs.substitutions();
        this.indel = costs.indels();
        this.link = link;
        int longest = Arrays.stream(rows).mapToInt(r -> r.length).max().orElse(0);
        this.above = new double[longest + 1];
        this.row = new double[longest + 1];
    }

    /** For each observation the length of its spell to a negative power. */
    static double[][] factors(int[][] rows, double exponent) {
        double[][] factors = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            factors[i] = new double[rows[i].length];
            for (Spell spell : Spell.withGaps(rows[i])) {
                Arrays.fill(
                        factors[i],
                        spell.begin(),
                        spell.begin() + spell.duration(),
                        Math.pow(spell.duration(), -exponent));
            }
        }
        return factors;
    }

    @Override
    double between(int one, int other) {
        int[] a = rows[one];
        int[] b = rows[other];
        double[] u = factors[one];
        double[] v = factors[other];
        above[0] = 0;
        for (int j = 0; j < b.length; j++) {
            above[j + 1] = above[j] + indel[b[j]] * v[j];
        }
        for (int i = 0; i < a.length; i++) {
            double deletion = indel[a[i]] * u[i];
            row[0] = above[0] + deletion;
            for (int j = 0; j < b.length; j++) {
                double factor = switch (link) {
                    case ARITHMETIC_MEAN -> (u[i] + v[j]) / 2;
                    case GEOMETRIC_MEAN -> Math.sqrt(u[i] * v[j]);
                };
                row[j + 1] = Math.min(
                        Math.min(above[j + 1] + deletion, row[j] + indel[b[j]] * v[j]),
                        above[j] + substitution[a[i]][b[j]] * factor);
            }
            double[] done = row;
            row = above;
            above = done;
        }
        return above[b.length];
    }
}
