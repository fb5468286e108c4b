package traject.shared.problem;

/** The reasons that every side and the door know, so that nobody learns from a refusal which of them spoke. */
public enum CommonReason implements ProblemCode {
    SIGN_IN_NEEDED(401),
    NOT_PERMITTED(403),
    UNKNOWN_CASE(404),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** Whether a command was recorded is then not known. */
    DATABASE_UNAVAILABLE(503),
    /** Nothing more fits on a disk; what was recorded before stays. */
    STORAGE_FULL(507);

    private final int status;

    CommonReason(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
