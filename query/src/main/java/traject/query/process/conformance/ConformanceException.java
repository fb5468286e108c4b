package traject.query.process.conformance;

/** A case and a net that cannot be compared, for a reason that the message tells. */
public final class ConformanceException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ConformanceException(String message) {
        super(message);
    }
}
