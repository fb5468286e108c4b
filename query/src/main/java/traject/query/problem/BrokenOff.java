package traject.query.problem;

/** A file was broken off when some of it had left already, so no problem can be told. */
public final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenOff(Exception cause) {
        super(cause.getClass().getName(), null, false, false);
    }
}
