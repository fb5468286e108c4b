package traject.query.research.process;

/** From which side a process is looked at. */
public enum ProcessView {
    /** Which step follows which, how often and after how long. */
    MAP,
    /** The courses that cases take from beginning to end. */
    VARIANTS,
    /** Steps that come again in the same case. */
    REWORK,
    /** Who hands cases over to whom. */
    HANDOVER,
    /** How cases go beside the five phases, with every deviation. */
    CONFORMANCE
}
