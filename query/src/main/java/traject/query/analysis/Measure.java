package traject.query.analysis;

import org.jspecify.annotations.Nullable;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.ChiSquaredDistance;
import traject.query.sequence.dissimilarity.CommonPrefix;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.Costs;
import traject.query.sequence.dissimilarity.DataDrivenCosts;
import traject.query.sequence.dissimilarity.Dissimilarity;
import traject.query.sequence.dissimilarity.DynamicHamming;
import traject.query.sequence.dissimilarity.EuclideanDistance;
import traject.query.sequence.dissimilarity.Hamming;
import traject.query.sequence.dissimilarity.LocalisedMatching;
import traject.query.sequence.dissimilarity.LongestCommonSubsequence;
import traject.query.sequence.dissimilarity.MatchingSubsequences;
import traject.query.sequence.dissimilarity.Normalisation;
import traject.query.sequence.dissimilarity.OptimalMatching;
import traject.query.sequence.dissimilarity.SpellLengthMatching;
import traject.query.sequence.dissimilarity.SpellMatching;
import traject.query.sequence.dissimilarity.SubsequenceVectors;
import traject.query.sequence.dissimilarity.TimeWarp;
import traject.query.sequence.dissimilarity.TransitionMatching;

/**
 * How two sequences are compared. Names are those of TraMineR's {@code seqdist}; the definitions stand with the classes
 * of {@code traject.query.sequence.dissimilarity}.
 *
 * @param method which measure
 * @param costs what a substitution costs, where there are any; CONSTANT without it
 * @param substitution the constant cost of a substitution; 2 without it
 * @param indel what inserting or deleting costs; without it what the costs bring
 * @param expansion OMspell: of one unit of a spell (0.5); OMloc: in units of the largest substitution (0.1, at most 0.5)
 * @param power of the duration of a spell: OMspell and SVRspell (1), OMslen (0.5)
 * @param origin OMstran: the share of the state beside the changes, 0 to 1 (0.5)
 * @param stiffness TWED: above 0 (0.5)
 * @param gapPenalty TWED: at least 0 (0.5)
 * @param window CHI2 and EUCLID: how many observations one interval holds (1)
 * @param normalisation by length; none without it
 */
public record Measure(
        Method method,
        @Nullable CostMethod costs,
        @Nullable Double substitution,
        @Nullable Double indel,
        @Nullable Double expansion,
        @Nullable Double power,
        @Nullable Double origin,
        @Nullable Double stiffness,
        @Nullable Double gapPenalty,
        @Nullable Integer window,
        @Nullable Normalisation normalisation) {

    /** Which measure. */
    public enum Method {
        OM,
        OMLOC,
        OMSLEN,
        OMSPELL,
        OMSTRAN,
        TWED,
        HAM,
        DHD,
        LCS,
        LCP,
        RLCP,
        NMS,
        SVRSPELL,
        EUCLID,
        CHI2
    }

    /** Where costs come from. */
    public enum CostMethod {
        CONSTANT,
        /** Transition rates. */
        TRATE,
        /** How rare a state is. */
        INDELS,
        /** The logarithm of how rare a state is. */
        INDELSLOG,
        /** Where a state leads to. */
        FUTURE
    }

    private static final int LONGEST_WINDOW = 1_000;

    /** Optimal matching with constant costs 2 and 1. */
    public static final Measure OPTIMAL_MATCHING =
            new Measure(Method.OM, null, null, null, null, null, null, null, null, null, null).complete();

    /**
     * @throws NotComputable when a number is out of its range
     */
    public Measure {
        within(substitution, 0, 1e6, "substitution");
        within(indel, 0, 1e6, "indel");
        within(expansion, 0, method == Method.OMLOC ? 0.5 : 1e6, "expansion");
        within(power, 0, 10, "power");
        within(origin, 0, 1, "origin");
        within(stiffness, Double.MIN_NORMAL, 1e6, "stiffness");
        within(gapPenalty, 0, 1e6, "gapPenalty");
        NotComputable.unless(window == null || (window >= 1 && window <= LONGEST_WINDOW), "analysis.measure.window");
    }

    private static void within(@Nullable Double value, double least, double most, String name) {
        NotComputable.unless(value == null || (value >= least && value <= most), "analysis.measure." + name);
    }

    /** With every number that the measure uses. */
    Measure complete() {
        boolean costly = switch (method) {
            case OM, OMLOC, OMSLEN, OMSPELL, OMSTRAN, TWED, HAM -> true;
            case DHD, LCS, LCP, RLCP, NMS, SVRSPELL, EUCLID, CHI2 -> false;
        };
        CostMethod source = costly && costs == null ? CostMethod.CONSTANT : costs;
        return new Measure(
                method,
                source,
                source == CostMethod.CONSTANT ? or(substitution, 2) : substitution,
                source == CostMethod.CONSTANT ? or(indel, 1) : indel,
                switch (method) {
                    case OMSPELL -> or(expansion, 0.5);
                    case OMLOC -> or(expansion, 0.1);
                    case OM, OMSLEN, OMSTRAN, TWED, HAM, DHD, LCS, LCP, RLCP, NMS, SVRSPELL, EUCLID, CHI2 -> expansion;
                },
                switch (method) {
                    case OMSPELL, SVRSPELL -> or(power, 1);
                    case OMSLEN -> or(power, 0.5);
                    case OM, OMLOC, OMSTRAN, TWED, HAM, DHD, LCS, LCP, RLCP, NMS, EUCLID, CHI2 -> power;
                },
                method == Method.OMSTRAN ? or(origin, 0.5) : origin,
                method == Method.TWED ? or(stiffness, 0.5) : stiffness,
                method == Method.TWED ? or(gapPenalty, 0.5) : gapPenalty,
                window == null && (method == Method.EUCLID || method == Method.CHI2) ? Integer.valueOf(1) : window,
                normalisation == null ? Normalisation.NONE : normalisation);
    }

    private static Double or(@Nullable Double given, double usual) {
        return given == null ? Double.valueOf(usual) : given;
    }

    /** With the usual numbers of a method. */
    public static Measure usual(Method method) {
        return new Measure(method, null, null, null, null, null, null, null, null, null, null).complete();
    }

    /** The measure itself; costs from data are those of these sequences. Only of a complete one. */
    public Dissimilarity on(Sequences sequences) {
        Measure all = complete();
        Normalisation by = all.normalisation == null ? Normalisation.NONE : all.normalisation;
        return switch (method) {
            case OM -> new OptimalMatching(costsOf(sequences), by);
            case OMLOC -> {
                LocalisedMatching published = LocalisedMatching.of(costsOf(sequences), or(all.expansion, 0));
                yield new LocalisedMatching(published.costs(), published.expansion(), published.context(), by);
            }
            case OMSLEN ->
                new SpellLengthMatching(
                        costsOf(sequences), or(all.power, 0), SpellLengthMatching.Link.GEOMETRIC_MEAN, by);
            case OMSPELL -> new SpellMatching(costsOf(sequences), or(all.expansion, 0), or(all.power, 0), by);
            case OMSTRAN ->
                new TransitionMatching(
                        costsOf(sequences), or(all.origin, 0), TransitionMatching.Change.CONSTANT, false, by);
            case TWED -> new TimeWarp(costsOf(sequences), or(all.stiffness, 0), or(all.gapPenalty, 0), by);
            case HAM -> new Hamming(costsOf(sequences), by);
            case DHD -> new DynamicHamming(by);
            case LCS -> new LongestCommonSubsequence(by);
            case LCP -> new CommonPrefix(false, by);
            case RLCP -> new CommonPrefix(true, by);
            case NMS -> new MatchingSubsequences();
            case SVRSPELL -> new SubsequenceVectors(or(all.power, 0));
            case EUCLID -> new EuclideanDistance(all.window == null ? 1 : all.window, by != Normalisation.NONE);
            case CHI2 -> new ChiSquaredDistance(all.window == null ? 1 : all.window);
        };
    }

    /** Whether its costs, if it has any, keep the triangle inequality. */
    boolean isTriangular(Sequences sequences) {
        return complete().costs == null || costsOf(sequences).triangular();
    }

    private Costs costsOf(Sequences sequences) {
        Costs found = switch (costs == null ? CostMethod.CONSTANT : costs) {
            case CONSTANT -> ConstantCosts.of(sequences.alphabet(), or(substitution, 2), or(indel, 1));
            case TRATE -> DataDrivenCosts.transitionRates(sequences);
            case INDELS -> DataDrivenCosts.rarity(sequences);
            case INDELSLOG -> DataDrivenCosts.logarithmicRarity(sequences);
            case FUTURE -> DataDrivenCosts.future(sequences, 1, DataDrivenCosts.MissingCost.FIXED);
        };
        return indel == null ? found : found.withIndel(indel);
    }
}
