package traject.query.sequence.dissimilarity;

import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.Transitions;

/** Sequences of states together with the changes around them. */
final class ChangeRows {

    final int[][] states;

    /** A number for the state and its changes: equal numbers, equal everything. */
    final long[][] marks;

    /** What an indel of the changes costs, in units of the largest substitution. */
    final double[][] indels;

    final int longest;

    private ChangeRows(int[][] states, long[][] marks, double[][] indels, int longest) {
        this.states = states;
        this.marks = marks;
        this.indels = indels;
        this.longest = longest;
    }

    static ChangeRows of(Sequences sequences, int[][] rows, TransitionMatching measure) {
        double[][] change = changes(sequences, measure);
        long size = change.length;
        long[][] marks = new long[rows.length][];
        double[][] indels = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            int[] row = rows[i];
            marks[i] = new long[row.length];
            indels[i] = new double[row.length];
            for (int t = 0; t < row.length; t++) {
                int next = row[Math.min(t + 1, row.length - 1)];
                int previous = row[Math.max(t - 1, 0)];
                if (measure.withPrevious()) {
                    marks[i][t] = (previous * size + row[t]) * size + next;
                    indels[i][t] = (change[previous][row[t]] + change[row[t]][next]) / 2;
                } else {
                    marks[i][t] = row[t] * size + next;
                    indels[i][t] = change[row[t]][next];
                }
            }
        }
        return new ChangeRows(rows, marks, indels, sequences.longest());
    }

    private static double[][] changes(Sequences sequences, TransitionMatching measure) {
        Costs costs = measure.costs();
        int size = costs.alphabet().size();
        Matrix rates = Transitions.rates(sequences, 1);
        double largest = costs.largestSubstitution();
        double[][] change = new double[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                double cost = switch (measure.change()) {
                    case CONSTANT -> from == to ? 0 : 1;
                    case SUBSTITUTION -> costs.substitution(from, to) / largest;
                    case PROBABILITY -> 1 - rates.at(from, to);
                };
                change[from][to] = cost / largest;
            }
        }
        return change;
    }
}
