package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.ConstantCosts;
import traject.query.sequence.dissimilarity.Costs;
import traject.query.sequence.dissimilarity.DataDrivenCosts;
import traject.query.sequence.dissimilarity.DataDrivenCosts.MissingCost;
import traject.query.sequence.dissimilarity.DistanceMatrix;
import traject.query.sequence.dissimilarity.DomainAssociation;
import traject.query.sequence.dissimilarity.Multidomain;

/** Files of costs and of distances. */
final class DistanceFiles {

    private static final Map<String, Function<Sequences, Costs>> COSTS = Map.of(
            "CONSTANT",
            data -> ConstantCosts.of(data.alphabet(), 2, 1),
            "TRATE",
            DataDrivenCosts::transitionRates,
            "TRATE_missfree",
            data -> DataDrivenCosts.transitionRates(data, 1, MissingCost.ESTIMATED),
            "INDELS",
            DataDrivenCosts::rarity,
            "INDELSLOG",
            DataDrivenCosts::logarithmicRarity,
            "FUTURE",
            data -> DataDrivenCosts.future(data, 1, MissingCost.FIXED));

    private DistanceFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("cost_(.*)", DistanceFiles::costs),
                Comparison.of("dist_(.*)_(?:full|b40)", DistanceFiles::distances),
                Comparison.of("dist_rowsums", DistanceFiles::rowSums),
                Comparison.of("dist_checksums(?:_len6)?", DistanceFiles::checkSums),
                Comparison.of("MD_cost_TRATE", DistanceFiles::combinedCosts),
                Comparison.of(
                        "MD_cost_indel",
                        (file, none) -> file.same(0, "indel", combined().indel(0))),
                Comparison.of("domassoc_((?!cross).*)", DistanceFiles::association),
                Comparison.of("domassoc_cross_(.*)", DistanceFiles::crossTable));
    }

    private static void costs(ReferenceFile file, String name) {
        String kind = COSTS.keySet().stream()
                .filter(key -> name.startsWith(key + "_"))
                .max((a, b) -> a.length() - b.length())
                .orElseThrow();
        Costs ours = Objects.requireNonNull(COSTS.get(kind)).apply(Measures.data(name.substring(kind.length() + 1)));
        Alphabet alphabet = ours.alphabet();
        for (int a = 0; a < file.size(); a++) {
            file.same(a, "state", alphabet.name(a));
            file.same(a, "indel", ours.indel(a));
            for (int b = 0; b < alphabet.size(); b++) {
                file.same(a, alphabet.name(b), ours.substitution(a, b));
            }
        }
    }

    private static void distances(ReferenceFile file, String name) {
        DistanceMatrix ours = Measures.matrix(name);
        for (int i = 0; i < file.size(); i++) {
            file.same(i, "row", i + 1);
            for (int j = 0; j < i; j++) {
                file.same(i, j + 1, ours.at(i, j));
            }
        }
    }

    private static void rowSums(ReferenceFile file, String none) {
        for (String column : file.header()) {
            for (int i = 0; i < file.size(); i++) {
                double sum = column.equals("row")
                        ? i + 1
                        : Arrays.stream(Measures.matrix(column).row(i)).sum();
                file.same(i, column, sum);
            }
        }
    }

    private static void checkSums(ReferenceFile file, String none) {
        for (int row = 0; row < file.size(); row++) {
            DistanceMatrix ours = Measures.matrix(file.text(row, "measure"));
            int n = ours.size();
            double squares = 0;
            double largest = 0;
            int zeros = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    squares += ours.at(i, j) * ours.at(i, j);
                    largest = Math.max(largest, ours.at(i, j));
                    zeros += ours.at(i, j) == 0 ? 1 : 0;
                }
            }
            file.same(row, "n", n);
            file.same(row, "sum_lower", ours.sum());
            file.same(row, "sumsq_lower", squares);
            file.same(row, "max", largest);
            file.same(row, "n_zero_pairs", zeros);
            file.same(row, "d_2_1", ours.at(1, 0));
            file.same(row, "d_n_1", ours.at(n - 1, 0));
            file.same(row, "d_n_nm1", ours.at(n - 1, n - 2));
        }
    }

    private static Costs combined() {
        return Multidomain.costs(
                Measures.domains().stream()
                        .map(DataDrivenCosts::transitionRates)
                        .toList(),
                Multidomain.equalWeights(2),
                Multidomain.Link.SUM);
    }

    private static void combinedCosts(ReferenceFile file, String none) {
        Costs ours = combined();
        assertThat(file.size()).isEqualTo(ours.alphabet().size());
        for (int row = 0; row < file.size(); row++) {
            int from = ours.alphabet().indexOf(file.text(row, "state"));
            for (String to : ours.alphabet().names()) {
                file.same(row, to, ours.substitution(from, ours.alphabet().indexOf(to)));
            }
        }
    }

    private static DomainAssociation associated(String name) {
        String suffix = name.replace("u", "");
        String tail = suffix.isEmpty() || suffix.startsWith("_") ? suffix : "_" + suffix;
        Sequences client = Data.sequences("client" + tail);
        Sequences helper = Data.sequences("helper" + tail);
        return client.weighted()
                ? DomainAssociation.of(misaligned(client), misaligned(helper))
                : DomainAssociation.of(client, helper);
    }

    /**
     * seqdomassoc of TraMineR 2.2-12 is odd here: it walks through observations time by time, but through weights case by
     * case, so that observation k of that walk gets the weight of case k / T. Its weighted tables are ours of observations
     * that stand alone with those weights; ours of the cases differ (GO_IT_ALONE with INSPECTOR is 172, not 174).
     */
    private static Sequences misaligned(Sequences domain) {
        List<int[]> cells = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        for (int t = 0; t < domain.longest(); t++) {
            for (int i = 0; i < domain.size(); i++) {
                if (t < domain.length(i)) {
                    cells.add(new int[] {domain.states(i)[t]});
                    weights.add(domain.weight((t * domain.size() + i) / domain.longest()));
                }
            }
        }
        return Sequences.of(domain.alphabet(), cells.toArray(int[][]::new))
                .withWeights(weights.stream().mapToDouble(w -> w).toArray());
    }

    private static void association(ReferenceFile file, String name) {
        DomainAssociation ours = associated(name);
        file.same(0, "pair", "client_with_helper");
        file.same(0, "df", ours.degrees());
        file.same(0, "LRT", ours.likelihoodRatio());
        file.same(0, "v", ours.cramersV());
        // far smaller than the tolerance of other numbers, so their logarithms are compared
        ReferenceFile.same("p(LRT)", Math.log(file.number(0, "p(LRT)")), Math.log(ours.likelihoodRatioP()));
        ReferenceFile.same("p(v)", Math.log(file.number(0, "p(v)")), Math.log(ours.cramersVP()));
    }

    private static void crossTable(ReferenceFile file, String name) {
        DomainAssociation ours = associated(name);
        for (int row = 0; row < file.size(); row++) {
            file.text(row, 0);
            for (int column = 0; column < ours.counts().columns(); column++) {
                file.same(row, column + 1, ours.counts().at(row, column));
            }
        }
    }
}
