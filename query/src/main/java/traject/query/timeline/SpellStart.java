package traject.query.timeline;

/** How a spell began; where several apply on one day, the first of these. */
public enum SpellStart {
    /** It changed: a role shifted, a phase was entered, a lead was taken over. */
    SHIFTED,
    /** Nothing was known or ran right before it, or of a pair, one side was not known yet. */
    BEGUN,
    /** Only the lane changed from which the view reads: no shift in patterns or rates (semantics.md 11). */
    OTHER_LANE;

    SpellStart and(SpellStart other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
