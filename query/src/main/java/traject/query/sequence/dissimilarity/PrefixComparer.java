package traject.query.sequence.dissimilarity;

/** Counts what lies behind the common beginning, or before the common end. */
final class PrefixComparer extends PairComparer {

    private final int[][] rows;
    private final boolean fromEnd;

    PrefixComparer(int[][] rows, boolean fromEnd) {
        this.rows = rows;
        this.fromEnd = fromEnd;
    }

    @Override
    double between(int one, int other) {
        int[] a = rows[one];
        int[] b = rows[other];
        int shorter = Math.min(a.length, b.length);
        int common = 0;
        while (common < shorter
                && (fromEnd ? a[a.length - 1 - common] == b[b.length - 1 - common] : a[common] == b[common])) {
            common++;
        }
        return a.length + b.length - 2.0 * common;
    }
}
