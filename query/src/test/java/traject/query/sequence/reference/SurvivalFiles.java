package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;
import traject.query.sequence.survival.CoxRegression;
import traject.query.sequence.survival.CoxRegression.Ties;
import traject.query.sequence.survival.LogRank;
import traject.query.sequence.survival.Observation;
import traject.query.sequence.survival.SpellSurvival;
import traject.query.sequence.survival.SurvivalCurve;
import traject.query.sequence.survival.SurvivalCurve.Interval;
import traject.query.sequence.survival.SurvivalCurve.Point;
import traject.query.sequence.survival.SurvivalCurve.Scale;

/** Files of survival: the month of the first relapse, and durations of spells. */
final class SurvivalFiles {

    private static final Map<String, Scale> SCALES =
            Map.of("log", Scale.LOG, "log-log", Scale.LOG_LOG, "plain", Scale.PLAIN, "w", Scale.LOG);

    private static final List<String> GROUPS = List.of("HOME_CARE", "FAMILY_SUPPORT", "REHABILITATION");

    private SurvivalFiles() {}

    static List<Comparison> all() {
        return List.of(
                Comparison.of("km_((?!.*_table$).*)", SurvivalFiles::curve),
                Comparison.of("km_(.*)_table", SurvivalFiles::table),
                Comparison.of("survdiff_rho(.)", SurvivalFiles::comparison),
                Comparison.of("coxph", SurvivalFiles::regression),
                Comparison.of("seqsurv_client_del_(.)", SurvivalFiles::spells));
    }

    private static List<Observation> relapses(String group, boolean weighted) {
        ReferenceFile file = Data.trajectories();
        List<Observation> observations = new ArrayList<>();
        for (int row = 0; row < file.size(); row++) {
            if (group.isEmpty() || file.text(row, "group").equals(group)) {
                observations.add(new Observation(
                        file.number(row, "relapse_month"),
                        file.integer(row, "relapse_event") == 1,
                        weighted ? file.number(row, "weight") : 1));
            }
        }
        return observations;
    }

    /** The curves of a file by the name of their stratum. */
    private static Map<String, SurvivalCurve> curves(String name) {
        Map<String, SurvivalCurve> curves = new LinkedHashMap<>();
        if (name.startsWith("all")) {
            curves.put("all", SurvivalCurve.of(relapses("", name.endsWith("_w"))));
        } else {
            GROUPS.forEach(group -> curves.put("group=" + group, SurvivalCurve.of(relapses(group, false))));
        }
        return curves;
    }

    private static Scale scale(String name) {
        return Objects.requireNonNull(SCALES.get(name.substring(name.indexOf('_') + 1)));
    }

    private static void points(ReferenceFile file, int row, Point ours) {
        file.same(row, "time", ours.time());
        file.same(row, "n.risk", ours.atRisk());
        file.same(row, "n.event", ours.events());
        file.same(row, "surv", ours.survival());
        file.same(row, "std.err", ours.standardError());
    }

    private static void curve(ReferenceFile file, String name) {
        int row = 0;
        for (Map.Entry<String, SurvivalCurve> curve : curves(name).entrySet()) {
            for (Point point : curve.getValue().points()) {
                Interval interval = SurvivalCurve.interval(point, scale(name), 0.95);
                file.same(row, "strata", curve.getKey());
                points(file, row, point);
                file.same(row, "cumhaz", point.cumulativeHazard());
                file.same(row, "lower", interval.lower());
                file.same(row, "upper", interval.upper());
                row++;
            }
        }
        assertThat(row).isEqualTo(file.size());
    }

    private static double orNaN(OptionalDouble time) {
        return time.orElse(Double.NaN);
    }

    private static void table(ReferenceFile file, String name) {
        Map<String, SurvivalCurve> curves = curves(name);
        double end =
                curves.values().stream().mapToDouble(SurvivalCurve::end).max().orElse(0);
        int row = 0;
        for (Map.Entry<String, SurvivalCurve> stratum : curves.entrySet()) {
            SurvivalCurve ours = stratum.getValue();
            file.same(row, "strata", curves.size() == 1 ? "1" : stratum.getKey());
            file.same(row, "records", ours.size());
            file.same(row, "n.max", ours.weight());
            file.same(row, "n.start", ours.weight());
            file.same(row, "events", ours.events());
            file.same(row, "rmean", ours.restrictedMean(end));
            file.same(row, "se(rmean)", ours.restrictedMeanError(end));
            file.same(row, "median", orNaN(ours.quantile(0.5)));
            file.same(row, "0.95LCL", orNaN(ours.lowerQuantile(0.5, scale(name), 0.95)));
            file.same(row, "0.95UCL", orNaN(ours.upperQuantile(0.5, scale(name), 0.95)));
            row++;
        }
    }

    private static void comparison(ReferenceFile file, String power) {
        LogRank ours =
                LogRank.of(GROUPS.stream().map(group -> relapses(group, false)).toList(), Double.parseDouble(power));
        for (int row = 0; row < file.size(); row++) {
            file.same(row, "group", "group=" + GROUPS.get(row));
            file.same(row, "N", relapses(GROUPS.get(row), false).size());
            file.same(row, "obs", ours.observed().get(row));
            file.same(row, "exp", ours.expected().get(row));
            file.same(row, "chisq", ours.chiSquared());
            file.same(row, "df", ours.degrees());
            file.same(row, "p", ours.p());
        }
    }

    private static void regression(ReferenceFile file, String none) {
        ReferenceFile data = Data.trajectories();
        double[][] covariates = IntStream.range(0, data.size())
                .mapToObj(row -> new double[] {
                    data.text(row, "group").equals("FAMILY_SUPPORT") ? 1 : 0,
                    data.text(row, "group").equals("REHABILITATION") ? 1 : 0,
                    data.number(row, "age")
                })
                .toArray(double[][]::new);
        List<String> terms = List.of("groupFAMILY_SUPPORT", "groupREHABILITATION", "age");
        for (int row = 0; row < file.size(); row++) {
            Ties ties = file.text(row, "ties").equals("efron") ? Ties.EFRON : Ties.BRESLOW;
            CoxRegression ours = CoxRegression.of(relapses("", false), covariates, ties);
            int term = terms.indexOf(file.text(row, "term"));
            file.same(row, "coef", ours.coefficients().get(term));
            file.same(row, "se", ours.standardErrors().get(term));
            file.same(row, "loglik0", ours.logLikelihoodNull());
            file.same(row, "loglik", ours.logLikelihood());
        }
    }

    private static void spells(ReferenceFile file, String weights) {
        Sequences sequences = Data.sequences(weights.equals("w") ? "client_del_w" : "client_del");
        int row = 0;
        for (String state : sequences.alphabet().names()) {
            SurvivalCurve ours = SurvivalCurve.of(
                    SpellSurvival.of(sequences, sequences.alphabet().indexOf(state)));
            for (Point point : ours.points()) {
                file.same(row, "strata", "spell$states=" + state);
                points(file, row, point);
                row++;
            }
        }
        assertThat(row).isEqualTo(file.size());
    }
}
