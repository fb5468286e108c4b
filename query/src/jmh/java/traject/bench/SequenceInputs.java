package traject.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.clustering.Partition;
import traject.query.sequence.survival.Observation;

/**
 * What TraMineR was measured on, drawn again to the last byte: semi-Markov sequences of 72 months through 6 states in 3
 * groups, all different, and times to an event. Where a digest of the file is known, what was drawn is held against it.
 */
final class SequenceInputs {

    static final int STATES = 6;

    private static final int LENGTH = 72;
    private static final long SEED = 20261121;
    private static final String DIGESTS = "inputs_SHA256.csv";

    /** Bounds of the two draws that make a spell in each state longer than 1. */
    private static final int[] DURATION = {14, 7, 9, 6, 20, 12};

    /** Per cent, from each state to each. */
    private static final int[][] NEXT = {
        {0, 40, 15, 20, 15, 10},
        {20, 0, 30, 15, 15, 20},
        {10, 20, 0, 10, 30, 30},
        {25, 35, 15, 0, 15, 10},
        {5, 15, 20, 20, 0, 40},
        {5, 10, 15, 10, 60, 0}
    };

    /** Per cent, for each group. */
    private static final int[][] START = {
        {40, 25, 10, 15, 5, 5},
        {15, 40, 20, 15, 5, 5},
        {10, 15, 25, 40, 5, 5}
    };

    private final int[][] rows;
    private final int[] groups;

    private SequenceInputs(int[][] rows, int[] groups) {
        this.rows = rows;
        this.groups = groups;
    }

    /** The generator splitmix64 (Steele, Lea and Flood 2014). */
    private static final class Draws {
        private long state;

        Draws(long seed) {
            state = seed;
        }

        int below(int bound) {
            state += 0x9E3779B97F4A7C15L;
            long z = state;
            z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
            return (int) (((z ^ (z >>> 31)) >>> 11) % bound);
        }

        int pick(int[] shares) {
            int at = below(100);
            int sum = 0;
            for (int k = 0; k < shares.length; k++) {
                sum += shares[k];
                if (at < sum) {
                    return k;
                }
            }
            throw new IllegalStateException("shares of " + sum + " per cent");
        }
    }

    /** So many sequences. */
    static SequenceInputs unique(int number) throws IOException {
        Draws draws = new Draws(SEED + number);
        int[][] rows = new int[number][];
        int[] groups = new int[number];
        for (int i = 0; i < number; i++) {
            groups[i] = draws.below(START.length);
            rows[i] = row(draws, groups[i]);
        }
        SequenceInputs drawn = new SequenceInputs(rows, groups);
        verify("uniq_" + number + ".csv", drawn.file());
        return drawn;
    }

    private static int[] row(Draws draws, int group) {
        int[] row = new int[LENGTH];
        int state = draws.pick(START[group]);
        for (int t = 0; t < LENGTH; ) {
            int end = t + 1 + draws.below(DURATION[state]) + draws.below(DURATION[state]);
            Arrays.fill(row, t, Math.min(LENGTH, end), state);
            t = end;
            state = draws.pick(NEXT[state]);
        }
        for (int edit = 0; edit < 3; edit++) {
            int from = draws.below(LENGTH);
            int end = from + 1 + draws.below(6);
            Arrays.fill(row, from, Math.min(LENGTH, end), draws.below(STATES));
        }
        return row;
    }

    /** The group of each sequence. */
    Partition groups() {
        return Partition.of(groups);
    }

    Sequences sequences() {
        Alphabet alphabet = Alphabet.of(
                IntStream.range(0, STATES).mapToObj(Integer::toString).toList());
        return Sequences.of(alphabet, rows);
    }

    private String file() {
        StringBuilder file = new StringBuilder("id,g");
        IntStream.rangeClosed(1, LENGTH).forEach(t -> file.append(",t").append(t));
        file.append('\n');
        for (int i = 0; i < rows.length; i++) {
            file.append(i + 1).append(',').append(groups[i]);
            for (int state : rows[i]) {
                file.append(',').append(state);
            }
            file.append('\n');
        }
        return file.toString();
    }

    /** For each of three groups times to an event in months, censored at 72 or before. */
    static List<List<Observation>> survival(int number) throws IOException {
        Draws draws = new Draws(SEED + number + 11);
        StringBuilder file = new StringBuilder("time,event,g\n");
        List<List<Observation>> groups = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < number; i++) {
            int group = draws.below(groups.size());
            int time = 1;
            boolean event = false;
            for (boolean ended = false; time < LENGTH && !ended; ) {
                int at = draws.below(3000);
                event = at < 12 * (3 + group);
                ended = event || at >= 2985;
                time += ended ? 0 : 1;
            }
            groups.get(group).add(new Observation(time, event));
            file.append(time).append(event ? ",1," : ",0,").append(group).append('\n');
        }
        verify("surv_" + number + ".csv", file.toString());
        return groups;
    }

    private static void verify(String name, String file) throws IOException {
        for (String line : Resource.lines(DIGESTS)) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals(name) && !cells[3].equals(digest(file))) {
                throw new IllegalStateException(name + " is not what TraMineR was measured on");
            }
        }
    }

    private static String digest(String file) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
