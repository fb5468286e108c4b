package traject.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import traject.query.audit.Look.What;
import traject.query.configuration.Found;
import traject.query.configuration.PatternRecognizer;
import traject.query.configuration.Signal;
import traject.query.configuration.Signals;
import traject.query.timeline.Spells;
import traject.query.web.ReadingRoom.Opened;
import traject.shared.event.CaseId;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.reference.PatternDescription;
import traject.shared.reference.ReferenceData;
import traject.shared.reference.Text;
import traject.shared.vocabulary.View;

/**
 * How long roles, phases and configurations lasted in one case, and which patterns and signals show in it; read straight
 * from the log, like {@link CaseController}, with the same {@code on}, {@code knownAt}, {@code view} and {@code after}.
 */
@RestController
@RequestMapping("/api/cases/{caseId}")
class CaseConfigurationController {

    private final ReadingRoom room;
    private final Freshness freshness;
    private final Moment moment;
    private final ReferenceData reference;

    CaseConfigurationController(ReadingRoom room, Freshness freshness, Moment moment, ReferenceData reference) {
        this.room = room;
        this.freshness = freshness;
        this.moment = moment;
        this.reference = reference;
    }

    /** From when to when a role, phase, lead or configuration held. */
    record SpellsOfCase(CaseId caseId, long version, LocalDate on, View view, Spells spells) {}

    /**
     * The patterns found, each with what it is and who says so, and what asks for attention on the day.
     *
     * @param reference the version of the reference data from which texts and thresholds come
     */
    record PatternsOfCase(
            CaseId caseId,
            long version,
            LocalDate on,
            View view,
            String reference,
            List<Explained> patterns,
            List<Signal> signals) {}

    /** A pattern found, with what it is called and its description. */
    record Explained(Found found, Text label, PatternDescription description) {}

    @GetMapping("/spells")
    ResponseEntity<JsonNode> spells(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(defaultValue = "HELPER") View view,
            @RequestParam(required = false) @Nullable Long after) {
        Asked.view(view);
        freshness.check(after);
        Opened opened = room.open(actor, caseId, What.SPELLS, on, knownAt);
        LocalDate day = moment.dayOr(on);
        Spells spells = opened.timeline().spells(day, Moment.knownOr(knownAt), view);
        return room.answer(opened, new SpellsOfCase(caseId, opened.version(), day, view, spells));
    }

    /** Patterns say something about the relationship and the role of the helper: prompts for reflection, no score. */
    @GetMapping("/patterns")
    ResponseEntity<JsonNode> patterns(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(defaultValue = "HELPER") View view,
            @RequestParam(required = false) @Nullable Long after) {
        Asked.view(view);
        freshness.check(after);
        Opened opened = room.open(actor, caseId, What.PATTERNS, on, knownAt);
        LocalDate day = moment.dayOr(on);
        Instant known = Moment.knownOr(knownAt);
        List<Found> found =
                new PatternRecognizer(reference.thresholds()).recognize(opened.timeline(), day, known, view);
        List<Signal> signals = new Signals(reference.thresholds()).on(opened.timeline(), day, known, view);
        return room.answer(
                opened,
                new PatternsOfCase(
                        caseId, opened.version(), day, view, reference.version(), explained(found), signals));
    }

    private List<Explained> explained(List<Found> found) {
        return found.stream()
                .map(each -> new Explained(
                        each, Text.label(each.pattern()), reference.patterns().of(each.pattern())))
                .toList();
    }
}
