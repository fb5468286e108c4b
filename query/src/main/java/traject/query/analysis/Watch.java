package traject.query.analysis;

import traject.query.sequence.Progress;

/** Is told which part of an analysis is under way and how much of that part is done; what it throws cancels it. */
@FunctionalInterface
public interface Watch {

    /** A part of the work, in the order in which they come. */
    enum Stage {
        READING_LOG,
        COMPARING,
        ANALYSING,
        WRITING
    }

    /**
     * So much of a stage is done.
     *
     * @param share of the stage, 0 to 1
     */
    void reached(Stage stage, double share);

    /** The same for one stage. */
    default Progress of(Stage stage) {
        return share -> reached(stage, share);
    }
}
