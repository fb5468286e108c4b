package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;
import traject.query.sequence.format.DatedSpell;
import traject.query.sequence.format.Dss;
import traject.query.sequence.format.Spells;
import traject.query.sequence.format.Sps;
import traject.query.sequence.indicator.FrequentSequence;
import traject.query.sequence.indicator.Indicator;
import traject.query.sequence.indicator.Likelihood;
import traject.query.sequence.indicator.MeanTime;
import traject.query.sequence.indicator.PositiveStates;
import traject.query.sequence.indicator.RankedStates;
import traject.query.sequence.indicator.StateDistribution;
import traject.query.sequence.indicator.Transitions;

/** Files of formats and of indicators. */
final class DescriptionFiles {

    private static final Map<String, Set<String>> POSITIVE = Map.of(
            "client", Set.of("WILLING_COLLABORATOR", "DIRECTING_HELP_SEEKER"),
            "helper", Set.of("COUNSELLOR", "MEDIATOR", "PROBLEM_SOLVER"),
            "equal", Set.of("P", "Q"),
            "tiny", Set.of("C"));

    private static final Map<String, List<String>> BEST_TO_WORST = Map.of(
            "client", Data.sequences("client").alphabet().names().reversed(),
            "helper", Data.sequences("helper").alphabet().names().reversed(),
            "equal", List.of("P", "Q", "R", "S", "T"),
            "tiny", List.of("C", "B", "A"));

    private DescriptionFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("statd_freq_(.*)", DescriptionFiles::shares),
                Comparison.of("statd_entropy_(.*)", DescriptionFiles::entropies),
                Comparison.of("modal_(.*)", DescriptionFiles::modal),
                Comparison.of("meantime_(.*)", DescriptionFiles::meanTime),
                Comparison.of("trate_(?!count_|lag2_|tv_)(.*)", DescriptionFiles::rates),
                Comparison.of(
                        "trate_count_(.*)", (file, data) -> square(file, Transitions.counts(Data.sequences(data), 1))),
                Comparison.of(
                        "trate_lag2_(.*)", (file, data) -> square(file, Transitions.rates(Data.sequences(data), 2))),
                Comparison.of("trate_tv_(.*)", DescriptionFiles::ratesOverTime),
                Comparison.of("individual_(.*)", DescriptionFiles::individual),
                Comparison.of("indic_all_(.*)", DescriptionFiles::indicators),
                Comparison.of("indic_binary_(.*)", DescriptionFiles::positive),
                Comparison.of("indic_ranked_(.*)", DescriptionFiles::ranked),
                Comparison.of("dss_dur_(.*)", DescriptionFiles::distinctStates),
                Comparison.of("sps_(.*)", DescriptionFiles::statePermanence),
                Comparison.of("spell_(.*)", DescriptionFiles::spells),
                Comparison.of("seqtab_top20_(.*)", DescriptionFiles::frequent),
                Comparison.of("seqistatd_(.*)", DescriptionFiles::timesInStates),
                Comparison.of("logp(?:_(.*))?", DescriptionFiles::likelihood));
    }

    private static void square(ReferenceFile file, Matrix ours) {
        assertThat(file.size()).isEqualTo(ours.rows());
        for (int row = 0; row < ours.rows(); row++) {
            file.text(row, 0);
            for (int column = 0; column < ours.columns(); column++) {
                file.same(row, column + 1, ours.at(row, column));
            }
        }
    }

    private static void shares(ReferenceFile file, String data) {
        square(file, StateDistribution.of(Data.sequences(data)).shares());
    }

    private static void entropies(ReferenceFile file, String data) {
        StateDistribution ours = StateDistribution.of(Data.sequences(data));
        for (int t = 0; t < file.size(); t++) {
            file.same(t, "time", "t" + (t + 1));
            file.same(t, "entropy", ours.entropy().get(t));
            file.same(t, "valid", ours.valid().get(t));
        }
    }

    private static void modal(ReferenceFile file, String data) {
        Sequences sequences = Data.sequences(data);
        List<StateDistribution.Modal> ours = StateDistribution.of(sequences).modal();
        for (int t = 0; t < file.size(); t++) {
            file.same(t, "time", "t" + (t + 1));
            file.same(t, "state", sequences.alphabet().name(ours.get(t).state()));
            file.same(t, "freq", ours.get(t).share());
        }
    }

    private static void meanTime(ReferenceFile file, String data) {
        List<MeanTime> ours = MeanTime.of(Data.sequences(data));
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "state", ours.get(row).state());
            file.same(row, "Mean", ours.get(row).mean());
            file.same(row, "Var", ours.get(row).variance());
            file.same(row, "Stdev", Math.sqrt(ours.get(row).variance()));
            file.same(row, "SE", ours.get(row).standardError());
        }
    }

    private static void rates(ReferenceFile file, String data) {
        square(file, Transitions.rates(Data.sequences(data), 1));
    }

    /** The file holds the rates that are not 0, in the order of time, from, to. */
    private static void ratesOverTime(ReferenceFile file, String data) {
        Sequences sequences = Data.sequences(data);
        List<Matrix> ours = Transitions.ratesOverTime(sequences, 1);
        int row = 0;
        for (int t = 0; t < ours.size(); t++) {
            for (int from = 0; from < sequences.alphabet().size(); from++) {
                for (int to = 0; to < sequences.alphabet().size(); to++) {
                    double rate = ours.get(t).at(from, to);
                    if (rate != 0) {
                        file.same(row, "t", t + 1);
                        file.same(row, "from", sequences.alphabet().name(from));
                        file.same(row, "to", sequences.alphabet().name(to));
                        file.same(row, "rate", rate);
                        row++;
                    }
                }
            }
        }
        assertThat(row).isEqualTo(file.size());
    }

    private static void column(ReferenceFile file, String title, double[] ours) {
        for (int row = 0; row < file.size(); row++) {
            file.same(row, title, ours[row]);
        }
    }

    private static void rowNumbers(ReferenceFile file) {
        column(
                file,
                "row",
                IntStream.rangeClosed(1, file.size()).asDoubleStream().toArray());
    }

    private static void individual(ReferenceFile file, String data) {
        Sequences sequences = Data.sequences(data);
        rowNumbers(file);
        Map<String, Indicator> columns = Map.ofEntries(
                Map.entry("seqlength", Indicator.LENGTH),
                Map.entry("transn", Indicator.TRANSITIONS),
                Map.entry("transn_norm", Indicator.TRANSITION_SHARE),
                Map.entry("ient", Indicator.ENTROPY),
                Map.entry("ient_raw", Indicator.ENTROPY_NATS),
                Map.entry("ici", Indicator.COMPLEXITY),
                Map.entry("ST1", Indicator.TURBULENCE),
                Map.entry("ST1n", Indicator.TURBULENCE_NORMALISED),
                Map.entry("ST2", Indicator.TURBULENCE_ALL_STATES),
                Map.entry("ST2n", Indicator.TURBULENCE_ALL_STATES_NORMALISED),
                Map.entry("subsn_dss", Indicator.SUBSEQUENCES));
        columns.forEach((title, indicator) -> column(file, title, indicator.of(sequences)));
    }

    private static void indicators(ReferenceFile file, String data) {
        Sequences sequences = Data.sequences(data);
        rowNumbers(file);
        for (Indicator indicator : Indicator.values()) {
            if (indicator != Indicator.ENTROPY_NATS) {
                column(file, indicator.traMineRName(), indicator.of(sequences));
            }
        }
    }

    private static String base(String data) {
        return data.replaceFirst("_.*", "");
    }

    private static void positive(ReferenceFile file, String data) {
        List<PositiveStates> ours =
                PositiveStates.of(Data.sequences(data), POSITIVE.getOrDefault(base(data), Set.of()));
        rowNumbers(file);
        column(file, "Ppos", ours.stream().mapToDouble(PositiveStates::share).toArray());
        column(
                file,
                "Nvolat",
                ours.stream().mapToDouble(PositiveStates::spellShare).toArray());
        double[] volatility =
                ours.stream().mapToDouble(PositiveStates::volatility).toArray();
        for (int i = 0; i < volatility.length; i++) {
            if (Arrays.stream(Data.sequences(data).states(i)).anyMatch(state -> state == Sequences.MISSING)) {
                volatility[i] =
                        truncatedVolatility(Data.sequences(data), i, POSITIVE.getOrDefault(base(data), Set.of()));
            }
        }
        column(file, "Vpos", volatility);
        column(
                file,
                "Integr",
                ours.stream().mapToDouble(PositiveStates::integration).toArray());
    }

    /**
     * TraMineR 2.2-12 is odd here: with k missing observations inside a sequence, its Vpos (with.missing=FALSE) looks for
     * transitions in all but the last k positions, so a change near the end is lost (rows 15 of client, 30 of helper).
     * Ours looks at the whole sequence; see the test of PositiveStates.
     */
    private static double truncatedVolatility(Sequences sequences, int i, Set<String> positive) {
        int valid = (int) Indicator.VALID.of(sequences)[i];
        int[] reduced = Arrays.stream(sequences.states(i))
                .limit(valid)
                .map(s -> s == Sequences.MISSING
                        ? s
                        : positive.contains(sequences.alphabet().name(s)) ? 1 : 0)
                .toArray();
        int transitions = Spell.of(reduced).size() - 1;
        long visited = Arrays.stream(sequences.states(i))
                .filter(s -> s != Sequences.MISSING)
                .mapToObj(s -> positive.contains(sequences.alphabet().name(s)))
                .distinct()
                .count();
        return (transitions / (valid - 1.0) + visited - 1) / 2;
    }

    private static void ranked(ReferenceFile file, String data) {
        List<RankedStates> ours = RankedStates.of(Data.sequences(data), BEST_TO_WORST.getOrDefault(data, List.of()));
        rowNumbers(file);
        column(
                file,
                "Degrad",
                ours.stream().mapToDouble(RankedStates::degradation).toArray());
        column(file, "Bad", ours.stream().mapToDouble(RankedStates::badness).toArray());
        column(file, "Prec", ours.stream().mapToDouble(RankedStates::precarity).toArray());
        column(
                file,
                "Insec",
                ours.stream().mapToDouble(RankedStates::insecurity).toArray());
    }

    private static void distinctStates(ReferenceFile file, String data) {
        Sequences sequences = Data.sequences(data);
        List<List<String>> ours = Dss.write(sequences);
        rowNumbers(file);
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "dss", String.join(" ", ours.get(row)));
            file.same(
                    row,
                    "dur",
                    Spell.of(sequences.states(row)).stream()
                            .map(spell -> Integer.toString(spell.duration()))
                            .collect(Collectors.joining(" ")));
        }
    }

    private static void statePermanence(ReferenceFile file, String data) {
        List<String> ours = Sps.write(Data.sequences(data));
        rowNumbers(file);
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "sps", ours.get(row));
        }
    }

    private static void spells(ReferenceFile file, String data) {
        List<DatedSpell> ours = Spells.write(Data.sequences(data));
        assertThat(ours).hasSize(file.size());
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "id", ours.get(row).id());
            file.same(row, "begin", ours.get(row).begin());
            file.same(row, "end", ours.get(row).end());
            file.same(row, "states", ours.get(row).state());
        }
    }

    private static void frequent(ReferenceFile file, String data) {
        List<FrequentSequence> ours = FrequentSequence.of(Data.sequences(data), 20);
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "sps", ours.get(row).text());
            file.same(row, "freq", ours.get(row).weight());
            file.same(row, "percent", 100 * ours.get(row).share());
        }
    }

    private static void timesInStates(ReferenceFile file, String data) {
        int[][] ours = MeanTime.timesInStates(Data.sequences(data));
        square(
                file,
                Matrix.of(Arrays.stream(ours)
                        .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                        .toArray(double[][]::new)));
    }

    private static void likelihood(ReferenceFile file, String data) {
        rowNumbers(file);
        column(file, "logp", Likelihood.minusLog(Data.sequences(data.isEmpty() ? file.folder : data)));
    }
}
