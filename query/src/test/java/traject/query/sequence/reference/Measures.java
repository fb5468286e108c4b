package traject.query.sequence.reference;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.ChiSquaredDistance;
import traject.query.sequence.dissimilarity.CommonPrefix;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.Costs;
import traject.query.sequence.dissimilarity.DataDrivenCosts;
import traject.query.sequence.dissimilarity.DataDrivenCosts.MissingCost;
import traject.query.sequence.dissimilarity.Dissimilarity;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.DynamicHamming;
import traject.query.sequence.dissimilarity.EuclideanDistance;
import traject.query.sequence.dissimilarity.Hamming;
import traject.query.sequence.dissimilarity.LocalisedMatching;
import traject.query.sequence.dissimilarity.LongestCommonSubsequence;
import traject.query.sequence.dissimilarity.MatchingSubsequences;
import traject.query.sequence.dissimilarity.Multidomain;
import traject.query.sequence.dissimilarity.Normalisation;
import traject.query.sequence.dissimilarity.OptimalMatching;
import traject.query.sequence.dissimilarity.SpellLengthMatching;
import traject.query.sequence.dissimilarity.SpellLengthMatching.Link;
import traject.query.sequence.dissimilarity.SpellMatching;
import traject.query.sequence.dissimilarity.SubsequenceVectors;
import traject.query.sequence.dissimilarity.TimeWarp;
import traject.query.sequence.dissimilarity.TransitionMatching;
import traject.query.sequence.dissimilarity.TransitionMatching.Change;

/** The calls of seqdist behind each name of a distance file, in our words. */
final class Measures {

    private static final Pattern NAME = Pattern.compile(
            "(.*?)_(client_del|client_wn|client_w|client|helper|combined|equal|tiny_del|tiny_w|tiny6_miss|tiny5_nomiss|tiny)");

    private static final Map<String, Normalisation> NORMALISATIONS = Map.of(
            "maxlength", Normalisation.LONGEST,
            "gmean", Normalisation.GEOMETRIC_MEAN,
            "maxdist", Normalisation.LARGEST_DISTANCE,
            "YujianBo", Normalisation.YUJIAN_BO);

    private static final Map<String, DistanceMatrix> KNOWN = new ConcurrentHashMap<>();

    private Measures() {}

    /** The matrix of a measure on data, for instance {@code OM_TRATE_client}. */
    static DistanceMatrix matrix(String name) {
        return KNOWN.computeIfAbsent(name, Measures::compute);
    }

    /** Where the others treat missing as a state, so do we. */
    static Sequences data(String name) {
        Sequences sequences = Data.sequences(name);
        return sequences.hasMissing() ? sequences.missingAsState() : sequences;
    }

    private static DistanceMatrix compute(String name) {
        if (name.startsWith("MD_")) {
            return multidomain(name);
        }
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name);
        }
        Sequences sequences = data(parts.group(2));
        return DistanceMatrix.of(sequences, measure(parts.group(1), sequences));
    }

    private static Dissimilarity measure(String name, Sequences data) {
        String[] normalised = name.split("_norm_", -1);
        if (normalised.length == 2 && !name.startsWith("EUCLID")) {
            return normalised(normalised[0], NORMALISATIONS.getOrDefault(normalised[1], Normalisation.NONE), data);
        }
        Costs two = ConstantCosts.of(data.alphabet(), 2, 1);
        // seqdist(sm="TRATE") derives the indel from the costs before missing was fixed, and so do we
        Costs rates = DataDrivenCosts.transitionRates(data);
        Normalisation none = Normalisation.NONE;
        // seqdist was called with step 4 on length 24, and with step 3 on length 6
        int step = data.longest() % 4 == 0 ? 4 : 3;
        return switch (name) {
            case "OM_TRATE" -> new OptimalMatching(rates);
            case "OM_TRATE_missfree" ->
                new OptimalMatching(DataDrivenCosts.transitionRates(data, 1, MissingCost.ESTIMATED));
            case "OM_2_1" -> new OptimalMatching(two);
            case "OM_2_1.5" -> new OptimalMatching(two.withIndel(1.5));
            case "OM_INDELS" -> new OptimalMatching(DataDrivenCosts.rarity(data));
            case "OM_INDELSLOG" -> new OptimalMatching(DataDrivenCosts.logarithmicRarity(data));
            case "OM_FUTURE" -> new OptimalMatching(DataDrivenCosts.future(data, 1, MissingCost.FIXED));
            case "LCS" -> new LongestCommonSubsequence();
            case "LCP" -> new CommonPrefix();
            case "RLCP" -> new CommonPrefix(true, none);
            case "HAM" -> new Hamming(ConstantCosts.of(data.alphabet(), 1, 1));
            case "HAM_TRATE" -> new Hamming(rates);
            case "DHD" -> new DynamicHamming();
            case "CHI2" -> new ChiSquaredDistance(1);
            case "CHI2_step4" -> new ChiSquaredDistance(step);
            case "EUCLID" -> new EuclideanDistance(1, false);
            case "EUCLID_step4_norm" -> new EuclideanDistance(step, true);
            case "TWED" -> TimeWarp.of(two, 0.5, 0.5);
            case "TWED_TRATE_nu.1" -> new TimeWarp(rates.withIndel(1), 0.1, 0.2, none);
            case "OMloc_e.1" -> LocalisedMatching.of(two, 0.1);
            // Published (Hollister 2009) is an expansion of e times the largest cost M. With a context g other than
            // 1 - 2 e TraMineR 2.2-12 is odd: its expansion is 2 e (e M + g), which is e M only for the proportions
            // of the default and M = 2.
            case "OMloc_e.25_c.3" ->
                new LocalisedMatching(rates, 2 * 0.25 * (0.25 * rates.largestSubstitution() + 0.3), 0.3, none);
            case "OMslen" -> new SpellLengthMatching(two, 0.5, Link.ARITHMETIC_MEAN, none);
            case "OMslen_gmean_h1" -> new SpellLengthMatching(two, 1, Link.GEOMETRIC_MEAN, none);
            case "OMspell" -> new SpellMatching(two);
            case "OMspell_e.1" -> new SpellMatching(two, 0.1, 1, none);
            case "OMspell_tpow.5" -> new SpellMatching(two, 0.5, 0.5, none);
            case "OMspell_tpow0_e1" -> new SpellMatching(two, 1, 0, none);
            case "OMspell_TRATE_e.1" -> new SpellMatching(rates.withIndel(1), 0.1, 1, none);
            case "OMstran_o.5" -> new TransitionMatching(two, 0.5, Change.CONSTANT, false, none);
            case "OMstran_o.1_subcost" ->
                new TransitionMatching(rates.withIndel(1), 0.1, Change.SUBSTITUTION, false, none);
            case "OMstran_o.5_prob_prev" -> new TransitionMatching(two, 0.5, Change.PROBABILITY, true, none);
            case "NMS" -> new MatchingSubsequences();
            case "SVRspell" -> new SubsequenceVectors(1);
            case "SVRspell_tpow0" -> new SubsequenceVectors(0);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Dissimilarity normalised(String name, Normalisation way, Sequences data) {
        Costs two = ConstantCosts.of(data.alphabet(), 2, 1);
        return switch (name) {
            case "OM_2_1" -> new OptimalMatching(two, way);
            case "OM_TRATE" -> new OptimalMatching(DataDrivenCosts.transitionRates(data), way);
            case "LCS" -> new LongestCommonSubsequence(way);
            case "LCP" -> new CommonPrefix(false, way);
            case "OMspell" -> new SpellMatching(two, 0.5, 1, way);
            default -> throw new IllegalArgumentException(name);
        };
    }

    static List<Sequences> domains() {
        return List.of(data("client"), data("helper"));
    }

    private static DistanceMatrix multidomain(String name) {
        List<Sequences> domains = name.equals("MD_OM_TRATE_fill")
                ? List.of(
                        Data.sequences("client").filledToLongest().missingAsState(),
                        Data.sequences("helper").filledToLongest().missingAsState())
                : domains();
        // seqMD fills after it has derived the costs
        List<Costs> rates =
                domains().stream().map(DataDrivenCosts::transitionRates).toList();
        List<Costs> constant =
                domains.stream().map(d -> ConstantCosts.of(d.alphabet(), 2, 1)).toList();
        double[] same = Multidomain.equalWeights(2);
        Costs costs = switch (name) {
            case "MD_OM_TRATE_nofill", "MD_OM_TRATE_fill" -> Multidomain.costs(rates, same, Multidomain.Link.SUM);
            case "MD_OM_2_1_nofill_mean" -> Multidomain.costs(constant, same, Multidomain.Link.MEAN);
            case "MD_OM_TRATE_cw_nofill" ->
                Multidomain.costs(List.of(rates.get(0), constant.get(1)), new double[] {1, 2}, Multidomain.Link.SUM);
            default -> throw new IllegalArgumentException(name);
        };
        return DistanceMatrix.of(Multidomain.combined(domains), new OptimalMatching(costs));
    }
}
