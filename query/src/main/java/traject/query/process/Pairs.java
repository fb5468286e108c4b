package traject.query.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Dense codes for ordered pairs of codes, given in the order in which the pairs come up. Not for several threads. */
public final class Pairs {

    private static final int DENSE = 1 << 11;
    private static final int NONE = -1;

    private final int names;
    private final int[] table;
    private final Map<Long, Integer> sparse = new HashMap<>();
    private long[] pairs = new long[16];
    private int size;

    /**
     * Pairs of codes below a number.
     *
     * @param names how many codes there are
     */
    public Pairs(int names) {
        this.names = names;
        this.table = new int[names <= DENSE ? names * names : 0];
        Arrays.fill(table, NONE);
    }

    /** The code of a pair, a new one when it has none yet. */
    public int code(int from, int to) {
        if (names > DENSE) {
            return sparse.computeIfAbsent((long) from * names + to, this::next);
        }
        int place = from * names + to;
        if (table[place] == NONE) {
            table[place] = next(place);
        }
        return table[place];
    }

    private int next(long pair) {
        if (size == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * size);
        }
        pairs[size] = pair;
        return size++;
    }

    /** How many pairs have a code. */
    public int size() {
        return size;
    }

    public int from(int code) {
        return (int) (pairs[code] / names);
    }

    public int to(int code) {
        return (int) (pairs[code] % names);
    }
}
