package traject.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import traject.command.intake.ImportIntake;
import traject.command.intake.ImportRequest;
import traject.command.reason.NotRecorded;
import traject.command.security.WhoMayRecord;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.identity.CallerLanguage;
import traject.shared.identity.ProblemResponse;
import traject.shared.problem.CommonReason;

/** Takes a file of cases as JSON Lines. The answer is a report, also when every line of it is refused. */
@RestController
public final class ImportController {

    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/x-ndjson");

    private final ImportIntake intake;

    ImportController(ImportIntake intake) {
        this.intake = intake;
    }

    @PostMapping("/api/import")
    ResponseEntity<?> take(@Acting Actor actor, HttpServletRequest request) throws IOException {
        Locale locale = CallerLanguage.of(request);
        try {
            if (!WhoMayRecord.mayImport(actor.role())) {
                throw NotRecorded.because(CommonReason.NOT_PERMITTED);
            }
            Body.requireType(request, JSON_LINES);
        } catch (NotRecorded refused) {
            return ProblemResponse.of(refused.toProblem(locale), locale);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(intake.take(request.getInputStream(), new ImportRequest(null, actor, locale, false)));
    }
}
