package traject.query.sequence;

/**
 * Is told now and then how much of a long computation is done, on whichever of its threads. What it throws ends the
 * computation, so that it can be cancelled.
 */
@FunctionalInterface
public interface Progress {

    /** Of whoever does not ask. */
    Progress UNWATCHED = _ -> {};

    /**
     * So much is done.
     *
     * @param share of the work, 0 to 1; not always larger than before
     */
    void reached(double share);
}
