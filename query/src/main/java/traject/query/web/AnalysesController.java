package traject.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import traject.query.analysis.AnalysisRequest;
import traject.query.analysis.NotComputable;
import traject.query.analysis.ResultTable;
import traject.query.analysis.job.Analyses;
import traject.query.analysis.job.AnalysisStatus;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.security.WhoMaySee;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.identity.CallerLanguage;
import traject.shared.json.JsonMappers;
import traject.shared.problem.CommonReason;

/** Sequence analysis of a group of trajectories, as a job: no names, no text, and pseudonyms for trajectories. */
@RestController
@RequestMapping(AnalysesController.ANALYSES)
class AnalysesController {

    static final String ANALYSES = "/api/analyses";

    static final int LONGEST_WAIT = 60;

    /** In characters; the longest request there can be is far shorter. */
    private static final int LONGEST = 20_000;

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Analyses analyses;
    private final Moment moment;
    private final JsonMapper json = JsonMappers.strict();

    AnalysesController(Analyses analyses, Moment moment) {
        this.analyses = analyses;
        this.moment = moment;
    }

    /** Takes one on. What stands in the log by now counts, also when it is computed later. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AnalysisStatus> ask(@Acting Actor actor, @RequestBody String body, HttpServletRequest request)
            throws InterruptedException {
        check(actor);
        AnalysisStatus status =
                analyses.ask(actor, read(body), moment.now(), moment.dayOr(null), CallerLanguage.of(request));
        return ResponseEntity.accepted()
                .location(URI.create(ANALYSES + "/" + status.id()))
                .body(status);
    }

    private AnalysisRequest read(String body) {
        if (body.length() > LONGEST) {
            throw new NotAnswered(CommonReason.BODY_TOO_LARGE);
        }
        try {
            return json.readValue(body, AnalysisRequest.class);
        } catch (JacksonException e) {
            if (e.getCause() instanceof NotComputable told && told.field() != null) {
                throw new NotAnswered(told.reason(), told.field());
            }
            String field = field(e);
            throw field.isEmpty() ? new NotAnswered(Reason.MALFORMED) : new NotAnswered(Reason.MALFORMED, field);
        }
    }

    /** Where it is; a name that can't be one of our fields is left out, since it may be anything. */
    private static String field(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : e.getPath()) {
            String name = reference.getPropertyName();
            if (name == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else if (name.matches("[A-Za-z]{1,40}")) {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }

    @GetMapping
    List<AnalysisStatus> latest(@Acting Actor actor, HttpServletRequest request) {
        check(actor);
        return analyses.latest(actor, CallerLanguage.of(request));
    }

    /**
     * How far it is.
     *
     * @param wait seconds, 0 to 60: the answer comes when it is over, or after so long
     */
    @GetMapping("/{id}")
    AnalysisStatus status(
            @Acting Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int wait,
            HttpServletRequest request)
            throws InterruptedException {
        check(actor);
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "wait");
        }
        return analyses.status(actor, known(id), Duration.ofSeconds(wait), CallerLanguage.of(request));
    }

    @GetMapping("/{id}/result")
    List<ResultTable> result(@Acting Actor actor, @PathVariable String id) {
        check(actor);
        return analyses.tables(actor, known(id));
    }

    /** One table of the result as comma-separated values. */
    @GetMapping("/{id}/tables/{table}.csv")
    ResponseEntity<String> table(@Acting Actor actor, @PathVariable String id, @PathVariable String table) {
        check(actor);
        return analyses.tables(actor, known(id)).stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .map(each -> ResponseEntity.ok().contentType(CSV).body(each.csv()))
                .orElseThrow(() -> new NotAnswered(Reason.UNKNOWN_ANALYSIS));
    }

    /** Stops one that waits or runs; forgets one that is over. */
    @DeleteMapping("/{id}")
    AnalysisStatus end(@Acting Actor actor, @PathVariable String id, HttpServletRequest request) {
        check(actor);
        return analyses.end(actor, known(id), CallerLanguage.of(request));
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotAnswered(Reason.UNKNOWN_ANALYSIS);
        }
    }

    private static void check(Actor actor) {
        if (!WhoMaySee.maySeePopulation(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
    }
}
