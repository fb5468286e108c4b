package traject.query.sequence.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;
import traject.query.sequence.format.TimedEvent;

/**
 * What happened when, to several. Events at the same time form a set: none of them comes first. Immutable.
 */
public final class EventSequences {

    /** Stands for what follows the end of a sequence that is shorter than the longest. */
    public static final String END = "%";

    /** What in a sequence of states is an event. */
    public enum Kind {
        /** Every change, as {@code A>B}, and at time 0 the first state. */
        TRANSITION,
        /** Every beginning of a spell, by the name of the state. */
        STATE,
        /** Every beginning of a spell, and every end of one as {@code end A}. */
        PERIOD
    }

    private final List<String> names;
    private final List<String> ids;
    private final double[] weights;
    private final double[][] times;

    /** For each sequence and time the events then, ascending. */
    private final int[][][] events;

    /** How long each was observed. */
    private final double[] lengths;

    private EventSequences(
            List<String> ids,
            List<? extends Map<Double, NavigableSet<String>>> found,
            double[] weights,
            double[] lengths) {
        this.ids = List.copyOf(ids);
        this.weights = weights;
        this.lengths = lengths;
        this.names = found.stream()
                .flatMap(own -> own.values().stream().flatMap(NavigableSet::stream))
                .distinct()
                .sorted()
                .toList();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        ToIntFunction<String> number = name -> numbers.getOrDefault(name, -1);
        this.times = found.stream()
                .map(own -> own.keySet().stream().mapToDouble(time -> time).toArray())
                .toArray(double[][]::new);
        this.events = found.stream()
                .map(own -> own.values().stream()
                        .map(set -> set.stream().mapToInt(number).toArray())
                        .toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    /** The changes of state, with the weights. A missing observation is a state {@code *} here. */
    public static EventSequences of(Sequences sequences, Kind kind) {
        List<Map<Double, NavigableSet<String>>> found = new ArrayList<>();
        double[] lengths = new double[sequences.size()];
        for (int i = 0; i < lengths.length; i++) {
            int[] states = sequences.states(i);
            lengths[i] = states.length;
            SequencedMap<Double, NavigableSet<String>> own = new TreeMap<>();
            String before = "";
            for (Spell spell : Spell.withGaps(states)) {
                String name = spell.state() == Sequences.MISSING
                        ? Alphabet.MISSING_NAME
                        : sequences.alphabet().name(spell.state());
                add(own, spell.begin(), before, name, kind);
                before = name;
            }
            if (states.length < sequences.longest()) {
                add(own, states.length, before, END, kind);
            }
            found.add(own);
        }
        List<String> ids =
                IntStream.range(0, sequences.size()).mapToObj(sequences::id).toList();
        return new EventSequences(ids, found, sequences.weights(), lengths);
    }

    private static void add(Map<Double, NavigableSet<String>> own, double time, String before, String name, Kind kind) {
        NavigableSet<String> set = own.computeIfAbsent(time, t -> new TreeSet<>());
        switch (kind) {
            case TRANSITION -> set.add(before.isEmpty() ? name : before + ">" + name);
            case STATE -> set.add(name);
            case PERIOD -> {
                set.add(name);
                if (!before.isEmpty()) {
                    set.add("end " + before);
                }
            }
        }
    }

    /** Events as they were recorded, each sequence observed until its last event. */
    public static EventSequences of(List<TimedEvent> events) {
        SequencedMap<String, Map<Double, NavigableSet<String>>> byId = new LinkedHashMap<>();
        for (TimedEvent event : events) {
            byId.computeIfAbsent(event.id(), id -> new TreeMap<>())
                    .computeIfAbsent(event.time(), time -> new TreeSet<>())
                    .add(event.event());
        }
        double[] once = new double[byId.size()];
        Arrays.fill(once, 1);
        double[] lengths = byId.values().stream()
                .mapToDouble(own ->
                        own.keySet().stream().mapToDouble(time -> time).max().orElse(0))
                .toArray();
        return new EventSequences(List.copyOf(byId.keySet()), List.copyOf(byId.values()), once, lengths);
    }

    public int size() {
        return ids.size();
    }

    public String id(int sequence) {
        return ids.get(sequence);
    }

    public double weight(int sequence) {
        return weights[sequence];
    }

    public double totalWeight() {
        return Arrays.stream(weights).sum();
    }

    /** The names of all events, in alphabetical order; other types name events by their place here. */
    public List<String> names() {
        return names;
    }

    /** Number of different times at which something happened. */
    int moments(int sequence) {
        return times[sequence].length;
    }

    double time(int sequence, int moment) {
        return times[sequence][moment];
    }

    int[] eventsAt(int sequence, int moment) {
        return events[sequence][moment];
    }

    /** As {@code (A)-2-(A>B)-3}: sets of events with the time between them, and at last until the end of observation. */
    public String text(int sequence) {
        StringBuilder text = new StringBuilder();
        double before = 0;
        for (int moment = 0; moment < times[sequence].length; moment++) {
            double time = times[sequence][moment];
            if (moment > 0 || time > 0) {
                text.append(moment > 0 ? "-" : "").append(number(time - before)).append('-');
            }
            text.append('(');
            for (int k = 0; k < events[sequence][moment].length; k++) {
                text.append(k > 0 ? "," : "").append(names.get(events[sequence][moment][k]));
            }
            text.append(')');
            before = time;
        }
        return text.append('-').append(number(lengths[sequence] - before)).toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
