package traject.query.sequence.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Proportional hazards (Cox 1972): how covariates multiply the hazard of the event, fitted by Newton's method on the partial
 * likelihood. Weights multiply contributions. Cost O(n covariates^2) for each of a few steps.
 *
 * @param coefficients logarithms of the factors, one for each covariate
 * @param standardErrors of the coefficients
 * @param logLikelihoodNull with all coefficients 0
 * @param logLikelihood with these
 */
public record CoxRegression(
        List<Double> coefficients, List<Double> standardErrors, double logLikelihoodNull, double logLikelihood) {

    private static final int MOST_STEPS = 50;

    /** How events at the same time share those at risk. */
    public enum Ties {
        /** Each faces all of them (Breslow 1974). */
        BRESLOW,
        /** On average half of the others have left (Efron 1977). */
        EFRON
    }

    public CoxRegression {
        coefficients = List.copyOf(coefficients);
        standardErrors = List.copyOf(standardErrors);
    }

    /**
     * Fits.
     *
     * @param covariates a row of numbers for each observation
     * @throws IllegalArgumentException when rows do not fit observations, covariates are not independent, or no maximum is
     *     found, for instance because a covariate separates events perfectly
     */
    public static CoxRegression of(List<Observation> observations, double[][] covariates, Ties ties) {
        if (observations.size() != covariates.length || covariates.length == 0) {
            throw new IllegalArgumentException(
                    covariates.length + " rows of covariates for " + observations.size() + " observations");
        }
        int[] order = IntStream.range(0, covariates.length)
                .boxed()
                .sorted((a, b) -> Double.compare(
                        observations.get(b).time(), observations.get(a).time()))
                .mapToInt(Integer::intValue)
                .toArray();
        int p = covariates[0].length;
        double[][] centred = centred(covariates, p);
        double[] beta = new double[p];
        Step step = new Step(observations, centred, order, ties, beta);
        double empty = step.likelihood;
        for (int round = 0; round < MOST_STEPS; round++) {
            double[][] inverse = LinearSystem.inverse(step.information, p);
            double[] next = beta.clone();
            double change = 0;
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    next[a] += inverse[a][b] * step.score[b];
                }
                change = Math.max(change, Math.abs(next[a] - beta[a]));
            }
            Step following = new Step(observations, centred, order, ties, next);
            for (int half = 0; following.likelihood < step.likelihood - 1e-9 && half < 30; half++) {
                for (int a = 0; a < p; a++) {
                    next[a] = (next[a] + beta[a]) / 2;
                }
                following = new Step(observations, centred, order, ties, next);
            }
            beta = next;
            step = following;
            if (change < 1e-12 * (1 + Arrays.stream(beta).map(Math::abs).max().orElse(0))) {
                double[][] variance = LinearSystem.inverse(step.information, p);
                List<Double> errors = new ArrayList<>();
                for (int a = 0; a < p; a++) {
                    errors.add(Math.sqrt(variance[a][a]));
                }
                return new CoxRegression(Arrays.stream(beta).boxed().toList(), errors, empty, step.likelihood);
            }
        }
        throw new IllegalArgumentException("No maximum of the likelihood was found in " + MOST_STEPS + " steps");
    }

    private static double[][] centred(double[][] covariates, int p) {
        double[] means = new double[p];
        for (double[] row : covariates) {
            for (int a = 0; a < p; a++) {
                means[a] += row[a] / covariates.length;
            }
        }
        return Arrays.stream(covariates)
                .map(row -> IntStream.range(0, p)
                        .mapToDouble(a -> row[a] - means[a])
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The partial likelihood at some coefficients with its derivatives; walks from the last time to the first. */
    private static final class Step {
        double likelihood;
        final double[] score;
        final double[][] information;

        Step(List<Observation> observations, double[][] x, int[] order, Ties ties, double[] beta) {
            int p = beta.length;
            score = new double[p];
            information = new double[p][p];
            Sums risk = new Sums(p);
            for (int i = 0; i < order.length; ) {
                double time = observations.get(order[i]).time();
                Sums tied = new Sums(p);
                double events = 0;
                double weight = 0;
                for (; i < order.length && observations.get(order[i]).time() == time; i++) {
                    Observation observation = observations.get(order[i]);
                    double[] row = x[order[i]];
                    double log = 0;
                    for (int a = 0; a < p; a++) {
                        log += beta[a] * row[a];
                    }
                    risk.add(row, observation.weight() * Math.exp(log));
                    if (observation.event()) {
                        events++;
                        weight += observation.weight();
                        tied.add(row, observation.weight() * Math.exp(log));
                        likelihood += observation.weight() * log;
                        for (int a = 0; a < p; a++) {
                            score[a] += observation.weight() * row[a];
                        }
                    }
                }
                for (int e = 0; e < events; e++) {
                    contribute(risk, tied, ties == Ties.EFRON ? e / events : 0, weight / events);
                }
            }
        }

        private void contribute(Sums risk, Sums tied, double gone, double weight) {
            double sum = risk.sum - gone * tied.sum;
            likelihood -= weight * Math.log(sum);
            for (int a = 0; a < score.length; a++) {
                double meanA = (risk.first[a] - gone * tied.first[a]) / sum;
                score[a] -= weight * meanA;
                for (int b = 0; b < score.length; b++) {
                    double meanB = (risk.first[b] - gone * tied.first[b]) / sum;
                    double second = (risk.second[a][b] - gone * tied.second[a][b]) / sum;
                    information[a][b] += weight * (second - meanA * meanB);
                }
            }
        }
    }

    private static final class Sums {
        double sum;
        final double[] first;
        final double[][] second;

        Sums(int p) {
            first = new double[p];
            second = new double[p][p];
        }

        void add(double[] row, double hazard) {
            sum += hazard;
            for (int a = 0; a < row.length; a++) {
                first[a] += hazard * row[a];
                for (int b = 0; b < row.length; b++) {
                    second[a][b] += hazard * row[a] * row[b];
                }
            }
        }
    }
}
