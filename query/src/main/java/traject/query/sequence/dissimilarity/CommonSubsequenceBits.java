package traject.query.sequence.dissimilarity;

import java.util.Arrays;

/** Length of the longest common subsequence, 64 positions at a time (Crochemore et al. 2001; Hyyrö 2004). */
final class CommonSubsequenceBits extends PairComparer {

    private final int[][] rows;
    private final long[][][] masks;
    private final double indel;
    private final long[] bits;

    CommonSubsequenceBits(int[][] rows, long[][][] masks, double indel) {
        this.rows = rows;
        this.masks = masks;
        this.indel = indel;
        int longest = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
        this.bits = new long[words(longest)];
    }

    private static int words(int length) {
        return (length + 63) / 64;
    }

    /** For each sequence and state the positions at which it is in that state. */
    static long[][][] masks(int[][] rows, int alphabet) {
        long[][][] masks = new long[rows.length][alphabet][];
        for (int i = 0; i < rows.length; i++) {
            for (int state = 0; state < alphabet; state++) {
                masks[i][state] = new long[words(rows[i].length)];
            }
            for (int t = 0; t < rows[i].length; t++) {
                masks[i][rows[i][t]][t / 64] |= 1L << t;
            }
        }
        return masks;
    }

    @Override
    double between(int one, int other) {
        int[] row = rows[one];
        int length = rows[other].length;
        int words = words(length);
        int common = switch (words) {
            case 0 -> 0;
            case 1 -> single(row, masks[other]);
            case 2 -> twofold(row, masks[other]);
            default -> many(row, masks[other], words);
        };
        return indel * (row.length + length - 2 * common);
    }

    private static int single(int[] row, long[][] mask) {
        long v = -1L;
        for (int state : row) {
            long u = v & mask[state][0];
            v = v + u | v - u;
        }
        return Long.bitCount(~v);
    }

    private static int twofold(int[] row, long[][] mask) {
        long low = -1L;
        long high = -1L;
        for (int state : row) {
            long[] positions = mask[state];
            long u = low & positions[0];
            long sum = low + u;
            long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
            low = sum | low - u;
            long w = high & positions[1];
            high = high + w + carry | high - w;
        }
        return Long.bitCount(~low) + Long.bitCount(~high);
    }

    private int many(int[] row, long[][] mask, int words) {
        Arrays.fill(bits, 0, words, -1L);
        for (int state : row) {
            long[] positions = mask[state];
            long carry = 0;
            for (int k = 0; k < words; k++) {
                long v = bits[k];
                long u = v & positions[k];
                long part = v + u;
                long sum = part + carry;
                carry = Long.compareUnsigned(part, v) < 0 || Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
                bits[k] = sum | v - u;
            }
        }
        int common = 0;
        for (int k = 0; k < words; k++) {
            common += Long.bitCount(~bits[k]);
        }
        return common;
    }
}
