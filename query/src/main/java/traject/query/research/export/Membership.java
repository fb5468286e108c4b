package traject.query.research.export;

/** To which group of a question a case belongs. */
public enum Membership {
    /** The first, and no other. */
    A,
    /** The second alone. */
    B,
    /** Both. */
    A_AND_B;

    static CodeList codes() {
        return CodeList.said("groups", "group.", values());
    }
}
