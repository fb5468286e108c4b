package traject.query.research.dataset;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import traject.query.figure.Chronogram;
import traject.query.figure.EntropyLine;
import traject.query.figure.Figure;
import traject.query.figure.IndexPlot;
import traject.query.figure.MeanTimes;
import traject.query.figure.Ordering;
import traject.query.figure.Setting;
import traject.query.figure.TimeUnit;
import traject.query.figure.Times;
import traject.query.figure.TransitionTable;
import traject.query.process.EventLog;
import traject.query.process.object.Flattening;
import traject.query.research.process.ProcessFigures;
import traject.query.research.process.ProcessView;
import traject.query.sequence.Sequences;

/** Figures of a dataset. They are of its owner's own file, so no cell is suppressed. */
public final class DatasetFigures {

    /** More activities are no map any more: the rarest are left out of it. */
    public static final int MOST_STEPS = 40;

    /** A course of more events can't be drawn from beginning to end. */
    private static final int LONGEST_COURSE = 1_000;

    private static final List<String> OF_STATES = List.of("chronogram", "index", "transitions", "means", "entropy");

    /** The five phases are ours: a log from elsewhere is not laid beside them. */
    private static final List<ProcessView> OF_EVENTS =
            List.of(ProcessView.MAP, ProcessView.VARIANTS, ProcessView.REWORK, ProcessView.HANDOVER);

    private DatasetFigures() {}

    /**
     * The figures there are, by their names.
     *
     * @param type of objects that are looked from, in an object-centric log; perhaps none of them has an event
     */
    public static List<String> names(Data data, String type) {
        return switch (data) {
            case Data.States states -> OF_STATES;
            case Data.Events events -> named(events.log());
            case Data.Objects objects ->
                objects.hasEvents(type) ? named(Flattening.of(objects.log(), type)) : List.of();
        };
    }

    private static List<String> named(EventLog log) {
        boolean endless = IntStream.range(0, log.cases()).anyMatch(which -> log.length(which) > LONGEST_COURSE);
        return OF_EVENTS.stream()
                .filter(view -> view != ProcessView.HANDOVER || log.resources().size() > 0)
                .filter(view -> view != ProcessView.VARIANTS || !endless)
                .map(DatasetFigures::name)
                .toList();
    }

    private static String name(ProcessView view) {
        return view.name().toLowerCase(Locale.ROOT);
    }

    /**
     * One of them.
     *
     * @param name among {@link #names}
     * @param type of objects that are looked from, in an object-centric log
     * @param unit between one observation and the next, in sequences
     * @param subject what the title says that it is of
     */
    public static Figure of(Data data, String name, String type, TimeUnit unit, Locale language, String subject) {
        return switch (data) {
            case Data.States states -> ofStates(states.sequences(), name, unit, new Setting(name, language, subject));
            case Data.Events events -> ofEvents(events.log(), name, new Setting(name, language, subject));
            case Data.Objects objects ->
                ofEvents(Flattening.of(objects.log(), type), name, new Setting(name, language, subject + ", " + type));
        };
    }

    private static Figure ofStates(Sequences sequences, String name, TimeUnit unit, Setting setting) {
        return switch (name) {
            case "chronogram" -> Chronogram.of(sequences, Times.from(unit), setting);
            case "index" -> IndexPlot.of(sequences, Ordering.fromStart(sequences), unit, setting);
            case "transitions" -> TransitionTable.of(sequences, 1, unit, setting);
            case "means" -> MeanTimes.of(sequences, unit, setting);
            case "entropy" -> EntropyLine.of(sequences, Times.from(unit), setting);
            case String other -> throw unknown(other);
        };
    }

    private static Figure ofEvents(EventLog log, String name, Setting setting) {
        return OF_EVENTS.stream()
                .filter(view -> name(view).equals(name))
                .flatMap(view -> figures(log, view, setting))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static Stream<Figure> figures(EventLog log, ProcessView view, Setting setting) {
        return ProcessFigures.of(view == ProcessView.MAP ? mostFrequent(log) : log, view, setting).stream();
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("There is no figure " + name);
    }

    private static EventLog mostFrequent(EventLog log) {
        int activities = log.activities().size();
        if (activities <= MOST_STEPS) {
            return log;
        }
        long[] counts = new long[activities];
        IntStream.range(0, log.events()).forEach(event -> counts[log.activity(event)]++);
        return log.ofActivities(IntStream.range(0, activities)
                .boxed()
                .sorted(Comparator.comparingLong(code -> -counts[code]))
                .limit(MOST_STEPS)
                .map(log.activities()::name)
                .toList());
    }
}
