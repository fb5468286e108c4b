package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import traject.query.sequence.Progress;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * How much of the discrepancy each of several factors explains beyond the others (McArdle and Anderson 2001; Studer et al.
 * 2011): type II sums of squares by regression on distances. Weighted. Cost O(n^2 columns) for each permutation.
 *
 * @param factor its name, {@link #TOTAL} for all together
 * @param pseudoF of its part
 * @param pseudoR2 its part of the whole discrepancy, 0 to 1
 * @param p share of permutations of the sequences with a pseudo F at least as large, these included
 */
public record MultiFactorDiscrepancy(String factor, double pseudoF, double pseudoR2, double p) {

    /** The name of all factors together. */
    public static final String TOTAL = "Total";

    /**
     * One for each factor, and last one for all together.
     *
     * @param permutations at least 1
     */
    public static List<MultiFactorDiscrepancy> of(
            DistanceMatrix distances,
            List<Factor> factors,
            double[] weights,
            int permutations,
            long seed,
            Progress progress) {
        Arguments.fit(distances, weights);
        Arguments.permutations(permutations);
        int n = distances.size();
        double[][] centred = centred(distances, weights);
        List<double[][]> bases = new ArrayList<>();
        double[] degrees = new double[factors.size() + 1];
        double[][] full = basis(factors, weights);
        for (int f = 0; f < factors.size(); f++) {
            List<Factor> others = new ArrayList<>(factors);
            others.remove(f);
            double[][] without = basis(others, weights);
            bases.add(without);
            degrees[f] = full.length - without.length;
        }
        degrees[factors.size()] = full.length - 1;
        double rest = Arrays.stream(weights).sum() - full.length;
        double whole = 0;
        for (int i = 0; i < n; i++) {
            whole += centred[i][i];
        }
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        double[] observed = parts(centred, full, bases, order);
        long[] asLarge = new long[degrees.length];
        Arrays.fill(asLarge, 1);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 1; round < permutations; round++) {
            progress.reached((double) round / permutations);
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            double[] found = parts(centred, full, bases, order);
            for (int f = 0; f < degrees.length; f++) {
                double ratio = found[f] / (whole - found[factors.size()]);
                asLarge[f] += ratio >= observed[f] / (whole - observed[factors.size()]) ? 1 : 0;
            }
        }
        List<MultiFactorDiscrepancy> all = new ArrayList<>();
        for (int f = 0; f < degrees.length; f++) {
            double unexplained = whole - observed[factors.size()];
            all.add(new MultiFactorDiscrepancy(
                    f < factors.size() ? factors.get(f).name() : TOTAL,
                    observed[f] / degrees[f] / (unexplained / rest),
                    observed[f] / whole,
                    (double) asLarge[f] / permutations));
        }
        return all;
    }

    /** What each factor explains beyond the others, and last what all explain. */
    private static double[] parts(double[][] centred, double[][] full, List<double[][]> bases, int[] order) {
        double[] parts = new double[bases.size() + 1];
        double all = explained(centred, full, order);
        for (int f = 0; f < bases.size(); f++) {
            parts[f] = all - explained(centred, bases.get(f), order);
        }
        parts[bases.size()] = all;
        return parts;
    }

    private static double explained(double[][] centred, double[][] basis, int[] order) {
        double sum = 0;
        for (double[] vector : basis) {
            for (int i = 0; i < vector.length; i++) {
                double[] row = centred[order[i]];
                double product = 0;
                for (int j = 0; j < vector.length; j++) {
                    product += row[order[j]] * vector[j];
                }
                sum += vector[i] * product;
            }
        }
        return sum;
    }

    /** Gower's centred matrix (1966) of products, rows and columns times the root of their weight. */
    private static double[][] centred(DistanceMatrix distances, double[] weights) {
        int n = distances.size();
        double total = Arrays.stream(weights).sum();
        double[] means = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            double[] row = distances.row(i);
            for (int j = 0; j < n; j++) {
                means[i] += weights[j] * row[j] / total;
            }
            mean += weights[i] * means[i] / total;
        }
        double[][] centred = new double[n][];
        for (int i = 0; i < n; i++) {
            double[] row = distances.row(i);
            for (int j = 0; j < n; j++) {
                row[j] = -(row[j] - means[i] - means[j] + mean) / 2 * Math.sqrt(weights[i] * weights[j]);
            }
            centred[i] = row;
        }
        return centred;
    }

    /** An orthonormal basis of the constant and the columns (Gram and Schmidt, twice for precision). */
    private static double[][] basis(List<Factor> factors, double[] weights) {
        List<double[]> vectors = new ArrayList<>();
        double[] constant = new double[weights.length];
        Arrays.fill(constant, 1);
        add(vectors, constant, weights);
        for (Factor factor : factors) {
            for (List<Double> column : factor.columns()) {
                add(vectors, column.stream().mapToDouble(x -> x).toArray(), weights);
            }
        }
        return vectors.toArray(double[][]::new);
    }

    private static void add(List<double[]> vectors, double[] column, double[] weights) {
        double[] next = column.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] *= Math.sqrt(weights[i]);
        }
        double before = Math.sqrt(product(next, next));
        for (int pass = 0; pass < 2; pass++) {
            for (double[] vector : vectors) {
                double along = product(next, vector);
                for (int i = 0; i < next.length; i++) {
                    next[i] -= along * vector[i];
                }
            }
        }
        double length = Math.sqrt(product(next, next));
        if (length > 1e-10 * before) {
            for (int i = 0; i < next.length; i++) {
                next[i] /= length;
            }
            vectors.add(next);
        }
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
