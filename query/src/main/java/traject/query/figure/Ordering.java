package traject.query.figure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Sequences;

/** Puts trajectories in an order to be drawn; equal ones stay in the order they had. */
public final class Ordering {

    private Ordering() {}

    /** As they are. */
    public static int[] given(Sequences sequences) {
        return IntStream.range(0, sequences.size()).toArray();
    }

    /** By the first state, among equals by the next; what ended or is unknown comes first. */
    public static int[] fromStart(Sequences sequences) {
        int[][] rows = rows(sequences);
        return sorted(rows.length, (one, other) -> Arrays.compare(rows[one], rows[other]));
    }

    /** By the last state, among equals by the one before. */
    public static int[] fromEnd(Sequences sequences) {
        int[][] rows = rows(sequences);
        for (int[] row : rows) {
            for (int left = 0, right = row.length - 1; left < right; left++, right--) {
                int kept = row[left];
                row[left] = row[right];
                row[right] = kept;
            }
        }
        return sorted(rows.length, (one, other) -> Arrays.compare(rows[one], rows[other]));
    }

    /** By the first time in a state, who never was in it last; among equals as from the start. */
    public static int[] byFirstTimeIn(Sequences sequences, int state) {
        int[][] rows = rows(sequences);
        int[] first = Arrays.stream(rows)
                .mapToInt(row -> IntStream.range(0, row.length)
                        .filter(t -> row[t] == state)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE))
                .toArray();
        return sorted(
                rows.length,
                Comparator.<Integer>comparingInt(i -> first[i])
                        .thenComparing((one, other) -> Arrays.compare(rows[one], rows[other])));
    }

    /** By group, in the order of the groups, within a group in an order that was made before. */
    public static int[] byGroup(List<String> groupOf, List<String> groups, int[] within) {
        return Arrays.stream(within)
                .boxed()
                .sorted(Comparator.comparingInt(i -> groups.indexOf(groupOf.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[][] rows(Sequences sequences) {
        return IntStream.range(0, sequences.size()).mapToObj(sequences::states).toArray(int[][]::new);
    }

    private static int[] sorted(int size, Comparator<Integer> order) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
