package traject.query.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts ordered pairs of codes. */
public final class ArcCounter {

    private final Dictionary names;
    private final Pairs pairs;
    private long[] counts = new long[16];
    private int[] lastCase = new int[16];

    public ArcCounter(Dictionary names) {
        this.names = names;
        this.pairs = new Pairs(names.size());
    }

    public void add(int from, int to) {
        add(from, to, 1);
    }

    /** Counts a pair several times. */
    public void add(int from, int to, long times) {
        int place = place(from, to);
        counts[place] += times;
    }

    /**
     * Counts a pair once for each case.
     *
     * @param which a case; all of one case come before those of another
     */
    public void addOnce(int which, int from, int to) {
        int place = place(from, to);
        if (lastCase[place] != which + 1) {
            lastCase[place] = which + 1;
            counts[place]++;
        }
    }

    private int place(int from, int to) {
        int code = pairs.code(from, to);
        if (code == counts.length) {
            counts = Arrays.copyOf(counts, 2 * code);
            lastCase = Arrays.copyOf(lastCase, 2 * code);
        }
        return code;
    }

    /** What was counted, by names. */
    public List<Arc> arcs() {
        return IntStream.range(0, pairs.size())
                .mapToObj(code -> new Arc(names.name(pairs.from(code)), names.name(pairs.to(code)), counts[code]))
                .sorted()
                .toList();
    }
}
