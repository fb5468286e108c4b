package traject.query.sequence.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.Spell;

/** Time-stamped events: one row for each event. */
public final class Tse {

    private Tse() {}

    /**
     * The changes of state as events: the first state by its name at time 0, then {@code A>B} at the time (from 0) at
     * which B begins.
     */
    public static List<TimedEvent> write(Sequences sequences) {
        List<TimedEvent> events = new ArrayList<>();
        for (int i = 0; i < sequences.size(); i++) {
            String before = "";
            for (Spell spell : Spell.withGaps(sequences.states(i))) {
                String now = Names.of(sequences.alphabet(), spell.state());
                events.add(new TimedEvent(sequences.id(i), spell.begin(), before.isEmpty() ? now : before + ">" + now));
                before = now;
            }
        }
        return events;
    }

    /**
     * Sequences of the states into which events lead. Before the first such event a sequence is missing.
     *
     * @param leadsTo the state in which each event puts; events that are not named change nothing
     * @param length number of times, 0 to {@code length} - 1; later events are not observed
     * @throws IllegalArgumentException when two events of one id at the same time lead to different states, or an event
     *     happens before time 0 or between two times
     */
    public static Sequences read(Alphabet alphabet, List<TimedEvent> events, Map<String, String> leadsTo, int length) {
        Map<String, List<TimedEvent>> byId = new LinkedHashMap<>();
        for (TimedEvent event : events) {
            if (event.time() < 0 || event.time() != Math.rint(event.time())) {
                throw new IllegalArgumentException("Event " + event.event() + " of " + event.id() + " is at "
                        + event.time() + ", which is no time of the sequences");
            }
            byId.computeIfAbsent(event.id(), id -> new ArrayList<>()).add(event);
        }
        int[][] rows = byId.values().stream()
                .map(own -> row(alphabet, own, leadsTo, length))
                .toArray(int[][]::new);
        return Sequences.of(alphabet, rows).withIds(List.copyOf(byId.keySet()));
    }

    private static int[] row(Alphabet alphabet, List<TimedEvent> own, Map<String, String> leadsTo, int length) {
        own.sort(Comparator.comparingDouble(TimedEvent::time));
        int[] codes = new int[length];
        Arrays.fill(codes, Sequences.MISSING);
        int since = -1;
        String state = "";
        for (TimedEvent event : own) {
            String next = leadsTo.get(event.event());
            if (next == null || event.time() >= length) {
                continue;
            }
            int time = (int) event.time();
            if (time == since && !next.equals(state)) {
                throw new IllegalArgumentException(
                        "Events of " + event.id() + " at time " + time + " lead both to " + state + " and to " + next);
            }
            Arrays.fill(codes, time, length, Names.code(alphabet, next));
            since = time;
            state = next;
        }
        return codes;
    }
}
