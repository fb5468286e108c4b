package traject.query.research.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import traject.query.figure.Chronogram;
import traject.query.figure.EntropyLine;
import traject.query.figure.Figure;
import traject.query.figure.IndexPlot;
import traject.query.figure.MeanTimes;
import traject.query.figure.Ordering;
import traject.query.figure.ProcessGraph;
import traject.query.figure.ProcessGraph.Follows;
import traject.query.figure.ProcessGraph.Step;
import traject.query.figure.ProcessMap;
import traject.query.figure.Setting;
import traject.query.figure.TimeUnit;
import traject.query.figure.Times;
import traject.query.figure.TransitionTable;
import traject.query.process.EventLog;
import traject.query.process.flow.PerformanceGraph;
import traject.query.process.flow.PerformanceGraph.TimedArc;
import traject.query.process.object.Flattening;
import traject.query.sequence.Sequences;

/** Figures of a dataset. They are of its owner's own file, so no cell is suppressed. */
public final class DatasetFigures {

    /** More steps are no map any more: the rarest are left out, and the figure says so. */
    private static final int MOST_STEPS = 40;

    private static final List<String> OF_EVENTS = List.of("process");

    private static final double SECONDS_A_DAY = 86_400;

    private static final List<String> OF_STATES = List.of("chronogram", "index", "transitions", "means", "entropy");

    private DatasetFigures() {}

    /**
     * The figures there are, by their names.
     *
     * @param type of objects that are looked from, in an object-centric log; perhaps none of them has an event
     */
    public static List<String> names(Data data, String type) {
        return switch (data) {
            case Data.States states -> OF_STATES;
            case Data.Events events -> OF_EVENTS;
            case Data.Objects objects -> objects.hasEvents(type) ? OF_EVENTS : List.of();
        };
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
            case Data.Events events -> ofEvents(events.log(), language, subject);
            case Data.Objects objects -> ofEvents(Flattening.of(objects.log(), type), language, subject + ", " + type);
        };
    }

    private static Figure ofStates(Sequences sequences, String name, TimeUnit unit, Setting setting) {
        return switch (name) {
            case "chronogram" -> Chronogram.of(sequences, Times.from(unit), setting);
            case "index" -> IndexPlot.of(sequences, Ordering.fromStart(sequences), unit, setting);
            case "transitions" -> TransitionTable.of(sequences, 1, unit, setting);
            case "means" -> MeanTimes.of(sequences, unit, setting);
            case "entropy" -> EntropyLine.of(sequences, Times.from(unit), setting);
            case String other -> throw new IllegalArgumentException("There is no figure " + other);
        };
    }

    /** How often each follows each, and after how long at the median, in days. */
    private static Figure ofEvents(EventLog log, Locale language, String subject) {
        long[] counts = new long[log.activities().size()];
        IntStream.range(0, log.events()).forEach(event -> counts[log.activity(event)]++);
        List<Integer> kept = IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(code -> -counts[code]))
                .limit(MOST_STEPS)
                .toList();
        List<String> names = kept.stream().map(log.activities()::name).toList();
        EventLog shown = counts.length > MOST_STEPS ? log.ofActivities(names) : log;
        Map<String, Long> times = new HashMap<>();
        kept.forEach(code -> times.put(log.activities().name(code), counts[code]));
        List<Step> steps = new ArrayList<>();
        names.forEach(name -> steps.add(new Step(name, name, times.getOrDefault(name, 0L))));
        List<Follows> follows = PerformanceGraph.of(shown).arcs().stream()
                .map(DatasetFigures::follows)
                .toList();
        Setting setting = new Setting("process", language, subject);
        return ProcessMap.of(new ProcessGraph(steps, follows, TimeUnit.DAY), setting);
    }

    private static Follows follows(TimedArc arc) {
        return new Follows(
                arc.from(), arc.to(), arc.duration().count(), arc.duration().median() / SECONDS_A_DAY);
    }
}
