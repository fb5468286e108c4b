package traject.query.research;

import traject.query.job.Lane;

/** What is shown of the groups; each is a page of figures. */
public enum Topic {
    /** The first figures of other topics, to begin with. */
    OVERVIEW,
    /** The observed tables beside the published ones, and the way from cell to cell. */
    CONFIGURATIONS,
    /** States over time, how mixed they are, and how long they last. */
    DISTRIBUTION,
    /** Every trajectory. */
    COURSES,
    /** From state to state. */
    TRANSITIONS,
    /** Who goes where, between some times. */
    FLOWS,
    /** Types of trajectories. */
    TYPOLOGY,
    /** How long until something happens, and to how many. */
    SURVIVAL,
    /** Courses of events. */
    SUBSEQUENCES,
    /** What follows what in the work, and how it fits the five phases. */
    PROCESS,
    /** In how many cases a pattern shows. */
    PATTERNS;

    /** Where its figures are made. */
    public Lane lane() {
        return switch (this) {
            case OVERVIEW, CONFIGURATIONS, DISTRIBUTION, COURSES, TRANSITIONS, FLOWS, SURVIVAL, PATTERNS -> Lane.SHORT;
            case TYPOLOGY, SUBSEQUENCES, PROCESS -> Lane.LONG;
        };
    }
}
