package traject.query.sequence;

import java.util.Random;
import java.util.stream.IntStream;

/** Seeded sequences for laws that hold on any. */
public final class RandomSequences {

    private RandomSequences() {}

    /** Spells of random states and durations; every twentieth observation is missing if wanted. */
    public static Sequences of(long seed, int size, int longest, int alphabet, boolean gaps) {
        Random random = new Random(seed);
        int[][] rows = new int[size][];
        for (int i = 0; i < size; i++) {
            int[] row = new int[1 + random.nextInt(longest)];
            for (int t = 0; t < row.length; t++) {
                boolean stays = t > 0 && row[t - 1] >= 0 && random.nextInt(3) > 0;
                row[t] = stays ? row[t - 1] : random.nextInt(alphabet);
                if (gaps && random.nextInt(20) == 0) {
                    row[t] = Sequences.MISSING;
                }
            }
            rows[i] = row;
        }
        return Sequences.of(letters(alphabet), rows);
    }

    /** The same, all of one length. */
    public static Sequences equallyLong(long seed, int size, int length, int alphabet) {
        Random random = new Random(seed);
        int[][] rows = new int[size][length];
        for (int[] row : rows) {
            for (int t = 0; t < length; t++) {
                row[t] = t > 0 && random.nextInt(3) > 0 ? row[t - 1] : random.nextInt(alphabet);
            }
        }
        return Sequences.of(letters(alphabet), rows);
    }

    private static Alphabet letters(int alphabet) {
        return Alphabet.of(IntStream.range(0, alphabet)
                .mapToObj(s -> String.valueOf((char) ('A' + s)))
                .toList());
    }
}
