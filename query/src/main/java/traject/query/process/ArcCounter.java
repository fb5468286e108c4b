package traject.query.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts ordered pairs of codes. */
public final class ArcCounter {

    private final Dictionary names;
    private final Pairs pairs;
    private long[] counts = new long[16];

    public ArcCounter(Dictionary names) {
        this.names = names;
        this.pairs = new Pairs(names.size());
    }

    public void add(int from, int to) {
        add(from, to, 1);
    }

    /** Counts a pair several times. */
    public void add(int from, int to, long times) {
        int code = pairs.code(from, to);
        if (code == counts.length) {
            counts = Arrays.copyOf(counts, 2 * code);
        }
        counts[code] += times;
    }

    /** What was counted, by names. */
    public List<Arc> arcs() {
        return IntStream.range(0, pairs.size())
                .mapToObj(code -> new Arc(names.name(pairs.from(code)), names.name(pairs.to(code)), counts[code]))
                .sorted()
                .toList();
    }
}
