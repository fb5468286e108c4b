package traject.shared.reference;

/** A reference file that cannot be trusted; the application must not start on it. */
public final class InvalidReferenceData extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidReferenceData(String file, String reason) {
        super("Reference file " + file + " is refused: " + reason);
    }

    InvalidReferenceData(String file, String reason, Throwable cause) {
        super("Reference file " + file + " is refused: " + reason, cause);
    }
}
