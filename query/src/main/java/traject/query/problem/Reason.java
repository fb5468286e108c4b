package traject.query.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why a request gets no answer; the code is stable, the sentence stands in the message files. */
public enum Reason {
    PARAMETER_MALFORMED(HttpStatus.BAD_REQUEST),
    PARAMETER_UNKNOWN(HttpStatus.BAD_REQUEST),
    POSITION_UNKNOWN(HttpStatus.BAD_REQUEST),
    MALFORMED(HttpStatus.BAD_REQUEST),
    SIGN_IN_NEEDED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    UNKNOWN_CASE(HttpStatus.NOT_FOUND),
    UNKNOWN_PATH(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    REBUILD_RUNNING(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
    NOT_YET_READABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Reason(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The general reason for a status that the server itself answers with. */
    static Reason of(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_NEEDED;
            case 403 -> FORBIDDEN;
            case 404 -> UNKNOWN_PATH;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 400 && status < 500 ? MALFORMED : UNEXPECTED;
        };
    }
}
