package traject.command.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import traject.command.reason.Reason;
import traject.command.reason.Sentences;
import traject.shared.desk.Answer.Refused;
import traject.shared.event.EntryId;

/**
 * A refusal as a problem of RFC 9457.
 *
 * @param type stable, {@code urn:traject:problem:} and the code
 * @param title what sort of refusal, in the caller's language
 * @param detail why, in the caller's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        List<EntryId> entries) {

    static ResponseEntity<Problem> of(Refused refused, Locale locale) {
        HttpStatus status = status(refused);
        String kind = refused.kind().name().toLowerCase(Locale.ROOT);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("Content-Language", locale.getLanguage())
                .body(new Problem(
                        "urn:traject:problem:" + refused.code(),
                        Sentences.of("title." + kind, locale),
                        status.value(),
                        refused.sentence(),
                        refused.code(),
                        refused.field(),
                        refused.entries()));
    }

    private static HttpStatus status(Refused refused) {
        if (refused.code().equals(Reason.BODY_TOO_LARGE.code())) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        if (refused.code().equals(Reason.UNSUPPORTED_MEDIA_TYPE.code())) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        return switch (refused.kind()) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }
}
