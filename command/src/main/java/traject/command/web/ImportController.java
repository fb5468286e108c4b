package traject.command.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.command.intake.ImportJob;
import traject.command.intake.ImportRequest;
import traject.command.intake.Imports;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.security.WhoMayRecord;
import traject.shared.desk.ImportStatus;
import traject.shared.eventstore.DiskFull;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.identity.CallerLanguage;
import traject.shared.identity.ProblemResponse;
import traject.shared.problem.CommonReason;
import traject.shared.problem.Problem;

/**
 * Takes files of cases: JSON Lines as the body, or as a form with the file and, for a table, its mapping. Whoever waits
 * gets a report, also when every line is refused; whoever does not gets an address at which to see how far it is.
 */
@RestController
public final class ImportController {

    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/x-ndjson");
    private static final int LONGEST_MAPPING = 1_000_000;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(value = "/api/import", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> take(
            @Acting Actor actor, @RequestParam(required = false) @Nullable String dryRun, HttpServletRequest request)
            throws IOException, InterruptedException {
        Locale locale = CallerLanguage.of(request);
        try {
            ImportStatus ended = begin(actor, dryRun, request, locale).await();
            Problem problem = ended.problem();
            return problem == null
                    ? ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(ended.progress().report())
                    : ProblemResponse.of(problem, locale);
        } catch (NotRecorded refused) {
            return ProblemResponse.of(refused.toProblem(locale), locale);
        }
    }

    @PostMapping("/api/imports")
    ResponseEntity<?> begin(
            @Acting Actor actor, @RequestParam(required = false) @Nullable String dryRun, HttpServletRequest request)
            throws IOException {
        Locale locale = CallerLanguage.of(request);
        try {
            ImportJob begun = begin(actor, dryRun, request, locale);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/imports/" + begun.id()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(begun.status());
        } catch (NotRecorded refused) {
            return ProblemResponse.of(refused.toProblem(locale), locale);
        }
    }

    @GetMapping("/api/imports")
    ResponseEntity<?> all(@Acting Actor actor, HttpServletRequest request) {
        Locale locale = CallerLanguage.of(request);
        return WhoMayRecord.mayImport(actor.role())
                ? ResponseEntity.ok(
                        imports.all(actor).stream().map(ImportJob::status).toList())
                : ProblemResponse.of(
                        NotRecorded.because(CommonReason.NOT_PERMITTED).toProblem(locale), locale);
    }

    @GetMapping("/api/imports/{id}")
    ResponseEntity<?> one(@PathVariable String id, @Acting Actor actor, HttpServletRequest request) {
        return imports.find(id, actor)
                .<ResponseEntity<?>>map(job -> ResponseEntity.ok(job.status()))
                .orElseGet(() -> unknown(request));
    }

    @DeleteMapping("/api/imports/{id}")
    ResponseEntity<?> stop(@PathVariable String id, @Acting Actor actor, HttpServletRequest request) {
        return imports.find(id, actor)
                .<ResponseEntity<?>>map(job -> {
                    job.stop();
                    return ResponseEntity.accepted().body(job.status());
                })
                .orElseGet(() -> unknown(request));
    }

    private static ResponseEntity<?> unknown(HttpServletRequest request) {
        Locale locale = CallerLanguage.of(request);
        return ProblemResponse.of(NotRecorded.because(Reason.UNKNOWN_IMPORT).toProblem(locale), locale);
    }

    private ImportJob begin(Actor actor, @Nullable String said, HttpServletRequest request, Locale locale)
            throws IOException {
        if (!WhoMayRecord.mayImport(actor.role())) {
            throw NotRecorded.because(CommonReason.NOT_PERMITTED);
        }
        boolean dryRun = dryRun(said);
        if (Body.hasType(request, JSON_LINES)) {
            ImportRequest wanted = new ImportRequest(null, actor, locale, dryRun);
            return imports.begin(imports.keep(request.getInputStream()), null, wanted);
        }
        Body.requireType(request, MediaType.MULTIPART_FORM_DATA);
        Part file = part(request, "file");
        if (file == null) {
            throw NotRecorded.because(Reason.MISSING_FIELD, "file");
        }
        Part mapping = part(request, "mapping");
        String told = mapping == null ? null : text(mapping);
        ImportRequest wanted = new ImportRequest(file.getSubmittedFileName(), actor, locale, dryRun);
        return imports.begin(imports.keep(file.getInputStream()), told, wanted);
    }

    private static boolean dryRun(@Nullable String said) {
        if (said == null || said.equals("true") || said.equals("false")) {
            return "true".equals(said);
        }
        throw NotRecorded.because(Reason.WRONG_TYPE, "dryRun");
    }

    private static @Nullable Part part(HttpServletRequest request, String name) throws IOException {
        try {
            return request.getPart(name);
        } catch (ServletException noForm) {
            throw NotRecorded.because(CommonReason.UNSUPPORTED_MEDIA_TYPE);
        } catch (IllegalStateException tooLarge) {
            throw NotRecorded.because(CommonReason.BODY_TOO_LARGE);
        } catch (IOException brokenOff) {
            if (DiskFull.isCauseOf(brokenOff)) {
                throw NotRecorded.because(CommonReason.STORAGE_FULL);
            }
            throw brokenOff;
        }
    }

    private static String text(Part mapping) throws IOException {
        if (mapping.getSize() > LONGEST_MAPPING) {
            throw NotRecorded.because(CommonReason.BODY_TOO_LARGE, "mapping");
        }
        try (InputStream in = mapping.getInputStream()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw NotRecorded.because(Reason.MAPPING_MALFORMED, "mapping");
        }
    }
}
