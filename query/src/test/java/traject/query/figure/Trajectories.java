package traject.query.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.shared.vocabulary.ClientRole;

/** Invented trajectories through the roles of clients: unknown at first, of different lengths, towards the last role. */
final class Trajectories {

    static final Alphabet ROLES =
            Alphabet.of(Arrays.stream(ClientRole.values()).map(ClientRole::name).toList());

    private Trajectories() {}

    /** The same for the same seed. */
    static Sequences of(int number, int months, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] rows = new int[number][];
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int[] row = new int[random.nextInt(3) == 0 ? 1 + random.nextInt(months) : months];
            int unknown = random.nextInt(3);
            int state = random.nextInt(5);
            for (int t = 0; t < row.length; t++) {
                if (random.nextInt(9) == 0) {
                    state = random.nextInt(3) == 0 ? random.nextInt(6) : Math.min(5, state + 1);
                }
                row[t] = t < unknown ? Sequences.MISSING : state;
            }
            rows[i] = row;
            ids.add("P-%05d".formatted(i + 1));
        }
        return Sequences.of(ROLES, rows).withIds(ids);
    }

    /** So many of each course; the same order for the same courses, whatever their numbers. */
    static Sequences of(Map<String, Integer> courses) {
        return written(new TreeMap<>(courses)
                .entrySet().stream()
                        .flatMap(course -> Collections.nCopies(course.getValue(), course.getKey()).stream())
                        .toArray(String[]::new));
    }

    /** Written as letters a to f for the six roles and a dot for what is unknown. */
    static Sequences written(String... courses) {
        return Sequences.of(
                ROLES,
                Arrays.stream(courses)
                        .map(course -> course.chars()
                                .map(letter -> letter == '.' ? Sequences.MISSING : letter - 'a')
                                .toArray())
                        .toArray(int[][]::new));
    }
}
