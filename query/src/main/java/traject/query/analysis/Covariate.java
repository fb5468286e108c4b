package traject.query.analysis;

/** What else is known of a trajectory, by which groups can be told apart. */
public enum Covariate {
    SERVICE_TYPE,
    SERVICE,
    TEAM,
    /** By which way the client came in. */
    WAY_IN,
    /** The last phase in which the case was. */
    PHASE_REACHED,
    /** The outcome with which the case was closed; OPEN while it is not. */
    CLOSING,
    /** The latest assessment of the relationship, of a case that of the one that led last; NOT_ASSESSED without one. */
    OUTCOME
}
