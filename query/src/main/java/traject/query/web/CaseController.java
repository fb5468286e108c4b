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
import traject.query.timeline.Step;
import traject.query.timeline.Steps;
import traject.query.timeline.TimelineEntry;
import traject.query.web.ReadingRoom.Opened;
import traject.shared.event.CaseId;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.vocabulary.View;

/**
 * One case, read straight from the log. All three questions take {@code knownAt}, an instant such as
 * {@code 2025-06-01T00:00:00Z}: what was recorded after it is left out; without it all that is recorded counts. They
 * take {@code after}, a position of the log, too: they need no wait, and refuse a position where nothing stands. The
 * answer's {@code ETag} is the version of the case by now, which a command may send back as {@code If-Match}.
 */
@RestController
@RequestMapping("/api/cases/{caseId}")
class CaseController {

    private final ReadingRoom room;
    private final Freshness freshness;
    private final Moment moment;

    CaseController(ReadingRoom room, Freshness freshness, Moment moment) {
        this.room = room;
        this.freshness = freshness;
        this.moment = moment;
    }

    /** Every entry with all its versions, in the order of the course. */
    record Entries(CaseId caseId, long version, List<TimelineEntry> entries) {}

    /** Entries with the state after each, in the order of the course, of {@code total} in all. */
    record Replay(CaseId caseId, long version, int total, int from, int size, List<Step> steps) {}

    /**
     * Where the case stands: a {@link traject.query.timeline.CaseState}.
     *
     * @param on the day, that day included; today without it
     * @param view in which the configuration is read: HELPER, CLIENT or THIRD_PARTY
     */
    @GetMapping
    ResponseEntity<JsonNode> state(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(defaultValue = "HELPER") View view,
            @RequestParam(required = false) @Nullable Long after) {
        Asked.view(view);
        freshness.check(after);
        Opened opened = room.open(actor, caseId, What.STATE, on, knownAt);
        return room.answer(opened, opened.timeline().at(moment.dayOr(on), Moment.knownOr(knownAt), view));
    }

    /** What happened, in order, with every version of each entry. */
    @GetMapping("/timeline")
    ResponseEntity<JsonNode> timeline(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Long after) {
        freshness.check(after);
        Opened opened = room.open(actor, caseId, What.TIMELINE, null, knownAt);
        List<TimelineEntry> entries = opened.timeline().entries(Moment.knownOr(knownAt));
        return room.answer(opened, new Entries(caseId, opened.version(), entries));
    }

    /**
     * What happened, step by step, with the state after each. Each state holds all before it, so the whole grows with
     * the square of the case: it is given in parts.
     *
     * @param from the first step, from 0
     * @param size 1 to 100
     */
    @GetMapping("/replay")
    ResponseEntity<JsonNode> replay(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(defaultValue = "HELPER") View view,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(required = false) @Nullable Long after) {
        Asked.view(view);
        Asked.part(from, size);
        freshness.check(after);
        Opened opened = room.open(actor, caseId, What.REPLAY, null, knownAt);
        Steps part = opened.timeline().steps(Moment.knownOr(knownAt), view, from, size);
        return room.answer(opened, new Replay(caseId, opened.version(), part.total(), from, size, part.steps()));
    }
}
