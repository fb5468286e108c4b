package traject.query.sequence.dissimilarity;

/** Optimal matching of states with their changes. */
final class TransitionComparer extends PairComparer {

    private final ChangeRows changes;
    private final double[][] substitution;
    private final double[] indel;
    private final double rest;
    private double[] above;
    private double[] row;

    TransitionComparer(ChangeRows changes, Costs costs, double origin) {
        this.changes = changes;
        this.rest = 1 - origin;
        double largest = costs.largestSubstitution();
        int size = costs.alphabet().size();
        this.substitution = new double[size][size];
        this.indel = new double[size];
        for (int a = 0; a < size; a++) {
            indel[a] = origin * costs.indel(a) / largest;
            for (int b = 0; b < size; b++) {
                substitution[a][b] = origin * costs.substitution(a, b) / largest;
            }
        }
        this.above = new double[changes.longest + 1];
        this.row = new double[changes.longest + 1];
    }

    @Override
    double between(int one, int other) {
        int[] a = changes.states[one];
        int[] b = changes.states[other];
        long[] marksA = changes.marks[one];
        long[] marksB = changes.marks[other];
        double[] u = changes.indels[one];
        double[] v = changes.indels[other];
        above[0] = 0;
        for (int j = 0; j < b.length; j++) {
            above[j + 1] = above[j] + indel[b[j]] + rest * v[j];
        }
        for (int i = 0; i < a.length; i++) {
            double deletion = indel[a[i]] + rest * u[i];
            row[0] = above[0] + deletion;
            for (int j = 0; j < b.length; j++) {
                double change = marksA[i] == marksB[j] ? 0 : substitution[a[i]][b[j]] + rest * (u[i] + v[j]);
                row[j + 1] = Math.min(
                        Math.min(above[j + 1] + deletion, row[j] + indel[b[j]] + rest * v[j]), above[j] + change);
            }
            double[] done = row;
            row = above;
            above = done;
        }
        return above[b.length];
    }
}
