package traject.query.sequence.dissimilarity;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;

/** How each measure is computed. */
final class Kernels {

    private Kernels() {}

    /**
     * A comparer for each thread that asks.
     *
     * @throws IllegalArgumentException when the measure is not defined on these sequences
     */
    static Supplier<Comparer> of(Dissimilarity measure, Sequences sequences) {
        if (sequences.hasMissing()) {
            throw new IllegalArgumentException("Some sequences have missing observations, and how far missing is from a"
                    + " state is for you to say: make missing a state, or take it out");
        }
        int[][] rows =
                IntStream.range(0, sequences.size()).mapToObj(sequences::states).toArray(int[][]::new);
        return switch (measure) {
            case OptimalMatching om -> {
                Costs costs = fitting(om.costs(), sequences);
                yield normalising(matching(rows, costs), rows, om.normalisation(), costs);
            }
            case LongestCommonSubsequence lcs -> normalising(bits(rows, sequences, 1), rows, lcs.normalisation(), 1, 2);
            case CommonPrefix prefix ->
                normalising(() -> new PrefixComparer(rows, prefix.fromEnd()), rows, prefix.normalisation(), 1, 2);
            case Hamming hamming -> {
                equallyLong(sequences);
                TimedCosts costs = TimedCosts.always(fitting(hamming.costs(), sequences));
                yield normalising(() -> new PositionLanes(rows, costs), rows, hamming.normalisation(), 1, 1);
            }
            case DynamicHamming hamming -> {
                equallyLong(sequences);
                TimedCosts costs = TimedCosts.ofRates(sequences);
                yield normalising(() -> new PositionLanes(rows, costs), rows, hamming.normalisation(), 1, 1);
            }
            case TimeWarp warp -> {
                Costs costs = fitting(warp.costs(), sequences);
                yield normalising(
                        () -> new TimeWarpLanes(rows, costs, warp.stiffness(), warp.gapPenalty()),
                        rows,
                        warp.normalisation(),
                        costs);
            }
            case LocalisedMatching localised -> {
                Costs costs = fitting(localised.costs(), sequences);
                yield normalising(
                        () -> new LocalisedComparer(rows, costs, localised.expansion(), localised.context()),
                        rows,
                        localised.normalisation(),
                        costs);
            }
            case SpellLengthMatching lengths -> {
                Costs costs = fitting(lengths.costs(), sequences);
                double[][] factors = SpellLengthComparer.factors(rows, lengths.exponent());
                yield normalising(
                        () -> new SpellLengthComparer(rows, factors, costs, lengths.link()),
                        rows,
                        lengths.normalisation(),
                        costs);
            }
            case SpellMatching spells -> {
                Costs costs = fitting(spells.costs(), sequences);
                SpellRows runs = SpellRows.of(rows, spells.durationPower());
                yield normalising(
                        () -> new SpellLanes(runs, costs, spells.expansion()), rows, spells.normalisation(), costs);
            }
            case TransitionMatching transitions -> {
                Costs costs = fitting(transitions.costs(), sequences);
                ChangeRows changes = ChangeRows.of(sequences, rows, transitions);
                yield normalising(
                        () -> new TransitionComparer(changes, costs, transitions.origin()),
                        rows,
                        transitions.normalisation(),
                        costs);
            }
            case MatchingSubsequences _ -> {
                double[] self = MatchingComparer.selfMatches(rows);
                yield () -> new MatchingComparer(rows, self);
            }
            case SubsequenceVectors vectors -> {
                SpellRows runs = SpellRows.of(rows, vectors.durationPower());
                double[] self = VectorComparer.squaredLengths(runs);
                yield () -> new VectorComparer(runs, self);
            }
            case EuclideanDistance euclidean -> {
                equallyLong(sequences);
                double[][] shares = Intervals.shares(sequences, euclidean.step());
                double largest =
                        euclidean.normalised() ? Math.sqrt(2.0 * Intervals.number(sequences, euclidean.step())) : 1;
                yield () -> new IntervalComparer(shares, largest);
            }
            case ChiSquaredDistance chi -> {
                equallyLong(sequences);
                double[][] shares = Intervals.scaledShares(sequences, chi.step());
                yield () -> new IntervalComparer(shares, 1);
            }
        };
    }

    private static Costs fitting(Costs costs, Sequences sequences) {
        if (!costs.alphabet().names().equals(sequences.alphabet().names())) {
            throw new IllegalArgumentException("Costs are for states "
                    + costs.alphabet().names() + ", sequences have "
                    + sequences.alphabet().names());
        }
        return costs;
    }

    private static void equallyLong(Sequences sequences) {
        if (!sequences.equallyLong()) {
            throw new IllegalArgumentException("This measure compares times and needs sequences of equal length");
        }
    }

    private static Supplier<Comparer> matching(int[][] rows, Costs costs) {
        boolean onlyIndels = costs.constant() && costs.largestSubstitution() >= 2 * costs.largestIndel();
        return onlyIndels
                ? bits(rows, costs.alphabet().size(), costs.largestIndel())
                : () -> new MatchingLanes(rows, costs);
    }

    private static Supplier<Comparer> bits(int[][] rows, Sequences sequences, double indel) {
        return bits(rows, sequences.alphabet().size(), indel);
    }

    private static Supplier<Comparer> bits(int[][] rows, int alphabet, double indel) {
        long[][][] masks = CommonSubsequenceBits.masks(rows, alphabet);
        return () -> new CommonSubsequenceBits(rows, masks, indel);
    }

    private static Supplier<Comparer> normalising(
            Supplier<Comparer> raw, int[][] rows, Normalisation normalisation, Costs costs) {
        return normalising(raw, rows, normalisation, costs.largestIndel(), costs.largestSubstitution());
    }

    private static Supplier<Comparer> normalising(
            Supplier<Comparer> raw, int[][] rows, Normalisation normalisation, double indel, double substitution) {
        return normalisation == Normalisation.NONE
                ? raw
                : () -> new Normalising(raw.get(), rows, normalisation, indel, substitution);
    }
}
