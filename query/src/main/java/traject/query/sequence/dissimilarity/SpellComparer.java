package traject.query.sequence.dissimilarity;

/** Optimal matching of spells. */
final class SpellComparer extends PairComparer {

    private final SpellRows spells;
    private final double[][] substitution;
    private final double expansion;

    /** For each sequence what inserting or deleting each of its spells costs. */
    private final double[][] indels;

    private double[] above;
    private double[] row;

    SpellComparer(SpellRows spells, Costs costs, double expansion) {
        this.spells = spells;
        this.substitution = costs.substitutions();
        this.expansion = expansion;
        this.indels = new double[spells.states.length][];
        for (int i = 0; i < indels.length; i++) {
            indels[i] = new double[spells.states[i].length];
            for (int k = 0; k < indels[i].length; k++) {
                indels[i][k] = costs.indel(spells.states[i][k]) + expansion * (spells.durations[i][k] - 1);
            }
        }
        this.above = new double[spells.most + 1];
        this.row = new double[spells.most + 1];
    }

    @Override
    double between(int one, int other) {
        int[] a = spells.states[one];
        int[] b = spells.states[other];
        double[] durationsA = spells.durations[one];
        double[] durationsB = spells.durations[other];
        double[] insertions = indels[other];
        double[] up = above;
        double[] here = row;
        up[0] = 0;
        for (int j = 0; j < b.length; j++) {
            up[j + 1] = up[j] + insertions[j];
        }
        for (int i = 0; i < a.length; i++) {
            double deletion = indels[one][i];
            double duration = durationsA[i];
            double[] costs = substitution[a[i]];
            int state = a[i];
            double left = up[0] + deletion;
            here[0] = left;
            for (int j = 0; j < b.length; j++) {
                double change = b[j] == state
                        ? expansion * Math.abs(duration - durationsB[j])
                        : costs[b[j]] + expansion * (duration + durationsB[j] - 2);
                double best = up[j] + change;
                double deleted = up[j + 1] + deletion;
                double inserted = left + insertions[j];
                best = deleted < best ? deleted : best;
                left = inserted < best ? inserted : best;
                here[j + 1] = left;
            }
            double[] done = here;
            here = up;
            up = done;
        }
        return up[b.length];
    }
}
