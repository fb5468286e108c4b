package traject.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.desk.Answer;
import traject.shared.desk.Answer.Accepted;
import traject.shared.desk.Answer.Refused;
import traject.shared.desk.Desk;
import traject.shared.desk.Desk.Submission;
import traject.shared.event.CaseId;
import traject.shared.event.InvalidValue;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.identity.CallerLanguage;
import traject.shared.identity.ProblemResponse;
import traject.shared.problem.Problem;

/** Takes every command of a case; what there is to say about it, the {@link Desk} says. */
@RestController
public final class CommandController {

    private final Desk desk;

    CommandController(Desk desk) {
        this.desk = desk;
    }

    @PostMapping(value = "/api/cases/{caseId}/commands", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> record(@PathVariable String caseId, @Acting Actor actor, HttpServletRequest request)
            throws IOException {
        Locale locale = CallerLanguage.of(request);
        Answer answer;
        try {
            Body.requireType(request, MediaType.APPLICATION_JSON);
            answer = desk.submit(new Submission(
                    caseId(caseId),
                    Body.read(request),
                    actor,
                    IfMatch.version(request),
                    idempotencyKey(request),
                    locale));
        } catch (NotRecorded refused) {
            answer = new Refused(refused.toProblem(locale));
        }
        return switch (answer) {
            case Accepted accepted -> recorded(accepted);
            case Refused refused -> refused(refused.problem(), locale);
        };
    }

    /** Who only came at the wrong moment may send the same again. */
    private static ResponseEntity<Object> refused(Problem problem, Locale locale) {
        HttpHeaders more = new HttpHeaders();
        if (problem.code().equals(Reason.CONCURRENT_CHANGE.code())) {
            more.set(HttpHeaders.RETRY_AFTER, "1");
        }
        return ProblemResponse.of(problem, locale, more);
    }

    private static ResponseEntity<Accepted> recorded(Accepted accepted) {
        boolean opened = accepted.version() == accepted.entries().size() - 1;
        return ResponseEntity.status(opened ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/cases/" + accepted.caseId()))
                .eTag("\"" + accepted.version() + "\"")
                .body(accepted);
    }

    /** Two keys are none: it would not be told which of them holds. */
    private static @Nullable String idempotencyKey(HttpServletRequest request) {
        List<String> keys = Collections.list(request.getHeaders("Idempotency-Key"));
        if (keys.size() > 1) {
            throw NotRecorded.because(Reason.IDEMPOTENCY_KEY_MALFORMED);
        }
        return keys.isEmpty() ? null : keys.getFirst();
    }

    private static CaseId caseId(String value) {
        try {
            return new CaseId(value);
        } catch (InvalidValue malformed) {
            throw NotRecorded.because(Reason.ID_MALFORMED, "caseId");
        }
    }
}
