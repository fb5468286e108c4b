package traject.query.timeline;

/** Why an entry stands but is marked: it was right when it was recorded, and the record has changed since. */
public enum MarkReason {
    /** A role shift, phase or lead that changes nothing any more, because of what was recorded later. */
    CHANGES_NOTHING,
    /** A decision that rests on an entry corrected or retracted after the decision was recorded. */
    BASIS_CHANGED
}
