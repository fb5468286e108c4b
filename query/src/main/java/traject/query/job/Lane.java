package traject.query.job;

import traject.shared.node.RightOfWay.Rank;

/** Work of each lane is done one after another, and the long stands still meanwhile: who wants a figure waits for no typology. */
public enum Lane {
    /** Somebody waits for it. */
    SHORT(Rank.AWAITED),
    /** It may take minutes. */
    LONG(Rank.LONG);

    private final Rank rank;

    Lane(Rank rank) {
        this.rank = rank;
    }

    Rank rank() {
        return rank;
    }
}
