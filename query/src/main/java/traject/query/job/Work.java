package traject.query.job;

import traject.query.analysis.Watch;

/** One kind of work. From the same request and the same part of the log comes the same result, whoever does it. */
public interface Work {

    /** Its name in the database, kebab-case. */
    String kind();

    /**
     * Does it.
     *
     * @param watch is told how far it is, and throws when it was cancelled
     * @throws traject.query.analysis.NotComputable when what is asked can't be made of what is there
     */
    Outcome work(Task task, Watch watch);
}
