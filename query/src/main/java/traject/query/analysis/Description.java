package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.analysis.Analysis.Describe;
import traject.query.sequence.Matrix;
import traject.query.sequence.Sequences;
import traject.query.sequence.indicator.FrequentSequence;
import traject.query.sequence.indicator.Indicator;
import traject.query.sequence.indicator.MeanTime;
import traject.query.sequence.indicator.StateDistribution;
import traject.query.sequence.indicator.Transitions;

/** What sequences look like, all together and one by one. */
final class Description {

    private Description() {}

    static List<ResultTable> of(Computation computation, Describe asked) {
        Sequences sequences = computation.sequences();
        int lag = requireNonNull(asked.lag());
        return List.of(
                distribution(StateDistribution.of(sequences), sequences),
                meanTimes(MeanTime.of(sequences)),
                matrix("transition-rates", Transitions.rates(sequences, lag), sequences),
                matrix("transition-counts", Transitions.counts(sequences, lag), sequences),
                indicators(computation),
                frequent(FrequentSequence.of(sequences, requireNonNull(asked.mostFrequent())), computation));
    }

    private static ResultTable distribution(StateDistribution distribution, Sequences sequences) {
        int times = distribution.valid().size();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.numbers("time", IntStream.range(0, times)));
        columns.add(Column.numbers("valid", doubles(distribution.valid())));
        columns.add(Column.numbers("entropy", doubles(distribution.entropy())));
        columns.add(Column.words(
                "modal",
                distribution.modal().stream()
                        .map(modal ->
                                modal.state() < 0 ? "" : sequences.alphabet().name(modal.state()))
                        .toList()));
        for (int state = 0; state < sequences.alphabet().size(); state++) {
            int of = state;
            columns.add(Column.numbers(
                    sequences.alphabet().name(state),
                    IntStream.range(0, times)
                            .mapToDouble(t -> distribution.shares().at(of, t))));
        }
        return new ResultTable("distribution", columns);
    }

    private static ResultTable meanTimes(List<MeanTime> means) {
        return ResultTable.of(
                "mean-times",
                Column.words("state", means.stream().map(MeanTime::state).toList()),
                Column.numbers("mean", means.stream().mapToDouble(MeanTime::mean)),
                Column.numbers("variance", means.stream().mapToDouble(MeanTime::variance)),
                Column.numbers("standard-error", means.stream().mapToDouble(MeanTime::standardError)));
    }

    private static ResultTable matrix(String name, Matrix matrix, Sequences sequences) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("from", sequences.alphabet().names()));
        for (int to = 0; to < matrix.columns(); to++) {
            int at = to;
            columns.add(Column.numbers(
                    sequences.alphabet().name(to),
                    IntStream.range(0, matrix.rows()).mapToDouble(from -> matrix.at(from, at))));
        }
        return new ResultTable(name, columns);
    }

    private static ResultTable indicators(Computation computation) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("id", computation.ids()));
        long overflown = 0;
        for (Indicator indicator : Indicator.values()) {
            double[] values = indicator.of(computation.sequences());
            overflown += Arrays.stream(values).filter(Double::isInfinite).count();
            columns.add(Column.numbers(indicator.traMineRName(), values));
        }
        computation.warn(
                Warning.Kind.OVERFLOW, overflown, (long) computation.ids().size() * Indicator.values().length);
        return new ResultTable("indicators", columns);
    }

    private static ResultTable frequent(List<FrequentSequence> found, Computation computation) {
        return ResultTable.of(
                "frequent-sequences",
                Column.words(
                        "sequence", found.stream().map(FrequentSequence::text).toList()),
                Column.words(
                        "first",
                        found.stream()
                                .map(each -> computation.ids().get(each.first()))
                                .toList()),
                Column.numbers("weight", found.stream().mapToDouble(FrequentSequence::weight)),
                Column.numbers("share", found.stream().mapToDouble(FrequentSequence::share)));
    }

    private static double[] doubles(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
