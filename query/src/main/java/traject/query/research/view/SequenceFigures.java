package traject.query.research.view;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.TrajectorySequences;
import traject.query.figure.Chronogram;
import traject.query.figure.EntropyLine;
import traject.query.figure.Figure;
import traject.query.figure.Flows;
import traject.query.figure.IndexPlot;
import traject.query.figure.MeanTimes;
import traject.query.figure.Ordering;
import traject.query.figure.TransitionTable;
import traject.query.research.Options;
import traject.query.research.view.Sketch.Side;
import traject.query.sequence.Sequences;

/** Figures of trajectories laid out in time. What is not known of them is drawn as such. */
final class SequenceFigures {

    private static final int FLOW_TIMES = 4;

    private SequenceFigures() {}

    static void distribution(Sketch sketch) {
        chronogram(sketch);
        sketch.draw(
                "entropy",
                false,
                side -> EntropyLine.of(seen(sketch, side), sketch.times(), sketch.setting("entropy", side)));
        sketch.draw(
                "mean-times",
                false,
                side -> MeanTimes.of(seen(sketch, side), sketch.unit(), sketch.setting("mean-times", side)));
    }

    /** Both groups on the same axis: the same place means the same time. */
    static void chronogram(Sketch sketch) {
        sketch.draw(
                "chronogram",
                false,
                side -> Chronogram.of(
                        seen(sketch, side), sketch.times(), longest(sketch), sketch.setting("chronogram", side)));
    }

    private static int longest(Sketch sketch) {
        return sketch.sides().stream()
                .mapToInt(side -> seen(sketch, side).longest())
                .max()
                .orElse(0);
    }

    static void courses(Sketch sketch) {
        sketch.draw("courses", false, side -> courses(sketch, side));
    }

    private static Figure courses(Sketch sketch, Side side) {
        Sequences sequences = seen(sketch, side);
        int[] zero = new int[sequences.size()];
        Arrays.fill(zero, sketch.times().zero());
        return IndexPlot.aligned(
                sequences,
                order(sequences, sketch.question().options()),
                zero,
                sketch.unit(),
                sketch.setting("courses", side));
    }

    private static int[] order(Sequences sequences, Options options) {
        return switch (options.order()) {
            case FROM_START -> Ordering.fromStart(sequences);
            case FROM_END -> Ordering.fromEnd(sequences);
            case GIVEN -> Ordering.given(sequences);
            case FIRST_TIME -> {
                int state = sequences.alphabet().names().indexOf(options.sortBy());
                yield state < 0 ? Ordering.fromStart(sequences) : Ordering.byFirstTimeIn(sequences, state);
            }
        };
    }

    static void transitions(Sketch sketch) {
        sketch.draw(
                "transitions",
                false,
                side -> TransitionTable.of(seen(sketch, side), 1, sketch.unit(), sketch.setting("transitions", side)));
    }

    static void flows(Sketch sketch) {
        sketch.draw("flows", true, side -> {
            Sequences sequences = seen(sketch, side);
            return Flows.of(sequences, times(sequences.longest()), sketch.times(), sketch.setting("flows", side));
        });
    }

    /** Some times, as far apart as can be. */
    private static List<Integer> times(int longest) {
        return IntStream.range(0, FLOW_TIMES)
                .map(k -> (int) Math.round((longest - 1) * (double) k / (FLOW_TIMES - 1)))
                .distinct()
                .boxed()
                .toList();
    }

    private static Sequences seen(Sketch sketch, Side side) {
        TrajectorySequences laidOut = sketch.laidOut(side, Missing.KEPT);
        return laidOut.sequences();
    }
}
