package traject.query.disclosure;

/** One of the counts that add up. */
final class Arc {

    /** More than any count, and still to be added to without overflow. */
    static final int ENDLESS = Integer.MAX_VALUE / 4;

    /** How a count came in. */
    enum Standing {
        /** To be told, unless it has to be hidden. */
        PUBLISHED,
        /** The same, but rather others are hidden: it is told in other places too. */
        KEPT,
        /** Known to everybody anyway. */
        KNOWN,
        /** Not told, but it could be worked out. */
        UNPUBLISHED
    }

    final int from;
    final int to;
    final int count;
    final boolean small;
    final Standing standing;
    Telling telling;

    Arc(int from, int to, int count, boolean small, Standing standing, Telling telling) {
        this.from = from;
        this.to = to;
        this.count = count;
        this.small = small;
        this.standing = standing;
        this.telling = telling;
    }

    boolean isHidden() {
        return telling != Telling.EXACT;
    }

    /** The least that it can be, by what is told of it alone. */
    int least(int threshold) {
        return switch (telling) {
            case EXACT -> count;
            case BELOW -> 1;
            case AT_LEAST -> threshold;
            case NOTHING -> 0;
        };
    }

    /** The most that it can be, by what is told of it alone. */
    int most(int threshold) {
        return switch (telling) {
            case EXACT -> count;
            case BELOW -> threshold - 1;
            case AT_LEAST, NOTHING -> ENDLESS;
        };
    }
}
