package traject.query.sequence.event;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts the occurrences of a subsequence in a sequence. */
final class Counter {

    private final EventSequences sequences;
    private final Constraint constraint;

    Counter(EventSequences sequences, Constraint constraint) {
        this.sequences = sequences;
        this.constraint = constraint;
    }

    /** At least one place. */
    double count(int sequence, int[][] pattern, Places places) {
        return switch (constraint.counting()) {
            case SEQUENCES -> 1;
            case OCCURRENCES -> places.allWays();
            case SEPARATE_OCCURRENCES -> separate(sequence, pattern);
            case WINDOWS -> windows(sequence, places);
            case SHORTEST_WINDOWS -> shortestWindows(sequence, places);
        };
    }

    /** Places by their last moment; of those with the same only that with the latest first moment. */
    private static int[] latestFirst(Places places) {
        int moments =
                1 + IntStream.range(0, places.number()).map(places::last).max().orElse(0);
        int[] latest = new int[moments];
        Arrays.fill(latest, -1);
        for (int k = 0; k < places.number(); k++) {
            latest[places.last(k)] = Math.max(latest[places.last(k)], places.first(k));
        }
        return latest;
    }

    /** A window holds an occurrence when it begins between the last set less its length and the first set. */
    private double windows(int sequence, Places places) {
        int[] latest = latestFirst(places);
        double count = 0;
        double counted = Double.NEGATIVE_INFINITY;
        for (int moment = 0; moment < latest.length; moment++) {
            if (latest[moment] >= 0) {
                double from = Math.max(Math.ceil(sequences.time(sequence, moment) - constraint.window()), counted + 1);
                double to = Math.floor(sequences.time(sequence, latest[moment]));
                count += Math.max(0, to - from + 1);
                counted = Math.max(counted, to);
            }
        }
        return count;
    }

    private double shortestWindows(int sequence, Places places) {
        int[] latest = latestFirst(places);
        double shortest = Double.POSITIVE_INFINITY;
        int count = 0;
        for (int moment = 0; moment < latest.length; moment++) {
            if (latest[moment] >= 0) {
                double length = sequences.time(sequence, moment) - sequences.time(sequence, latest[moment]);
                count = length < shortest ? 1 : length == shortest ? count + 1 : count;
                shortest = Math.min(shortest, length);
            }
        }
        return count;
    }

    private double separate(int sequence, int[][] pattern) {
        boolean[][] used = new boolean[sequences.moments(sequence)][];
        for (int moment = 0; moment < used.length; moment++) {
            used[moment] = new boolean[sequences.eventsAt(sequence, moment).length];
        }
        int count = 0;
        int[] chosen = new int[pattern.length];
        while (find(sequence, pattern, 0, chosen, used)) {
            for (int set = 0; set < pattern.length; set++) {
                for (int event : pattern[set]) {
                    int place = Arrays.binarySearch(sequences.eventsAt(sequence, chosen[set]), event);
                    used[chosen[set]][place] = true;
                }
            }
            count++;
        }
        return count;
    }

    private boolean find(int sequence, int[][] pattern, int set, int[] chosen, boolean[][] used) {
        if (set == pattern.length) {
            return true;
        }
        for (int moment = set == 0 ? 0 : chosen[set - 1] + 1; moment < used.length; moment++) {
            double time = sequences.time(sequence, moment);
            boolean fits = set == 0
                    ? constraint.mayStart(time)
                    : constraint.mayFollow(
                            sequences.time(sequence, chosen[0]), sequences.time(sequence, chosen[set - 1]), time);
            if (fits && free(sequence, moment, pattern[set], used[moment])) {
                chosen[set] = moment;
                if (find(sequence, pattern, set + 1, chosen, used)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean free(int sequence, int moment, int[] set, boolean[] used) {
        for (int event : set) {
            int place = Arrays.binarySearch(sequences.eventsAt(sequence, moment), event);
            if (place < 0 || used[place]) {
                return false;
            }
        }
        return true;
    }
}
