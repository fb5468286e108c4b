package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import traject.query.analysis.Analysis.EstimateSurvival;
import traject.query.sequence.survival.LogRank;
import traject.query.sequence.survival.Observation;
import traject.query.sequence.survival.SurvivalCurve;

/** How long until something happens, in days; whom it had not happened to by the end is censored then. */
final class Survival {

    private static final String ALL = "ALL";
    private static final double MEDIAN = 0.5;

    private Survival() {}

    private record Curve(String group, SurvivalCurve curve) {}

    static List<ResultTable> of(Computation computation, EstimateSurvival asked) {
        List<String> groups = asked.by() == null ? List.of(ALL) : computation.groups(asked.by());
        List<List<Observation>> observed = groups.stream()
                .map(group -> computation.trajectories().stream()
                        .filter(each -> asked.by() == null
                                || group.equals(each.covariates().get(asked.by())))
                        .map(each -> TimeToEvent.of(each, asked))
                        .toList())
                .toList();
        List<Curve> curves = IntStream.range(0, groups.size())
                .mapToObj(g -> new Curve(groups.get(g), SurvivalCurve.of(observed.get(g))))
                .toList();
        SurvivalCurve.Scale scale = requireNonNull(asked.scale());
        double confidence = requireNonNull(asked.confidence());
        List<ResultTable> tables = new ArrayList<>();
        tables.add(points(curves, scale, confidence));
        tables.add(medians(curves, scale, confidence));
        if (groups.size() > 1) {
            tables.add(logRank(LogRank.of(observed, 0), groups));
        }
        return tables;
    }

    private static ResultTable points(List<Curve> curves, SurvivalCurve.Scale scale, double confidence) {
        List<String> groups = new ArrayList<>();
        List<SurvivalCurve.Point> all = new ArrayList<>();
        for (Curve each : curves) {
            each.curve().points().forEach(point -> {
                groups.add(each.group());
                all.add(point);
            });
        }
        List<SurvivalCurve.Interval> intervals = all.stream()
                .map(point -> SurvivalCurve.interval(point, scale, confidence))
                .toList();
        return ResultTable.of(
                "survival",
                Column.words("group", groups),
                Column.numbers("days", all.stream().mapToDouble(SurvivalCurve.Point::time)),
                Column.numbers("at-risk", all.stream().mapToDouble(SurvivalCurve.Point::atRisk)),
                Column.numbers("events", all.stream().mapToDouble(SurvivalCurve.Point::events)),
                Column.numbers("survival", all.stream().mapToDouble(SurvivalCurve.Point::survival)),
                Column.numbers("standard-error", all.stream().mapToDouble(SurvivalCurve.Point::standardError)),
                Column.numbers("lower", intervals.stream().mapToDouble(SurvivalCurve.Interval::lower)),
                Column.numbers("upper", intervals.stream().mapToDouble(SurvivalCurve.Interval::upper)));
    }

    private static ResultTable medians(List<Curve> curves, SurvivalCurve.Scale scale, double confidence) {
        return ResultTable.of(
                "medians",
                Column.words("group", curves.stream().map(Curve::group).toList()),
                Column.numbers(
                        "trajectories",
                        curves.stream().mapToInt(each -> each.curve().size())),
                Column.numbers(
                        "events",
                        curves.stream().mapToDouble(each -> each.curve().events())),
                Column.numbers(
                        "median",
                        curves.stream().mapToDouble(each -> orNone(each.curve().quantile(MEDIAN)))),
                Column.numbers(
                        "lower",
                        curves.stream()
                                .mapToDouble(each -> orNone(each.curve().lowerQuantile(MEDIAN, scale, confidence)))),
                Column.numbers(
                        "upper",
                        curves.stream()
                                .mapToDouble(each -> orNone(each.curve().upperQuantile(MEDIAN, scale, confidence)))));
    }

    private static double orNone(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static ResultTable logRank(LogRank test, List<String> groups) {
        int k = groups.size();
        return ResultTable.of(
                "log-rank",
                Column.words("group", groups),
                Column.numbers("observed", test.observed().stream().mapToDouble(Double::doubleValue)),
                Column.numbers("expected", test.expected().stream().mapToDouble(Double::doubleValue)),
                Column.numbers("chi-squared", IntStream.range(0, k).mapToDouble(_ -> test.chiSquared())),
                Column.numbers("degrees", IntStream.range(0, k).map(_ -> test.degrees())),
                Column.numbers("p", IntStream.range(0, k).mapToDouble(_ -> test.p())));
    }
}
