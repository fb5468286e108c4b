package traject.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import traject.query.audit.Look;
import traject.query.audit.Looks;
import traject.query.caseload.FoldedCase;
import traject.query.problem.NotAnswered;
import traject.query.security.Circle;
import traject.query.security.WhatIsLeftOut;
import traject.query.security.WhoMaySee;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** Hands a case to somebody who may see it, and notes that before. To anybody else there is no such case. */
@Component
public class ReadingRoom {

    private final EventLog log;
    private final RecentStreams streams;
    private final Looks looks;
    private final Moment moment;
    private final JsonMapper json;

    ReadingRoom(EventLog log, RecentStreams streams, Looks looks, Moment moment, JsonMapper json) {
        this.log = log;
        this.streams = streams;
        this.looks = looks;
        this.moment = moment;
        this.json = json;
    }

    /**
     * A case on the table.
     *
     * @param version rank of the last event of its stream
     * @param leftOut what its reader does not read of it
     */
    public record Opened(Timeline timeline, long version, WhatIsLeftOut leftOut) {}

    public Opened open(Actor actor, CaseId caseId, Look.What what, @Nullable LocalDate on, @Nullable Instant knownAt) {
        List<Recorded> recorded = streams.read(caseId);
        if (recorded.isEmpty()) {
            throw new NotAnswered(CommonReason.UNKNOWN_CASE);
        }
        Timeline timeline = Timeline.of(caseId, recorded);
        Circle circle = FoldedCase.circleOf(timeline, recorded);
        if (!WhoMaySee.sees(actor, circle)) {
            throw new NotAnswered(CommonReason.UNKNOWN_CASE);
        }
        note(actor, caseId, what, on, knownAt);
        return new Opened(timeline, recorded.getLast().version(), WhatIsLeftOut.of(actor, circle, recorded, json));
    }

    /** Whether somebody may see a case, as it stands by now. They are not shown it, and no look is noted. */
    public boolean isFor(Actor actor, CaseId caseId) {
        List<Recorded> recorded = streams.read(caseId);
        return !recorded.isEmpty()
                && WhoMaySee.sees(actor, FoldedCase.circleOf(Timeline.of(caseId, recorded), recorded));
    }

    /**
     * Opens a case once more for whom it was opened at this version, and notes that. Rights follow from the reader and the
     * log of the case (see {@link WhoMaySee}), so that as long as both are the same they are too.
     *
     * @return whether it is still at this version; when it is not, nothing is noted and it must be opened anew
     */
    public boolean openAgain(
            Actor actor,
            CaseId caseId,
            long version,
            Look.What what,
            @Nullable LocalDate on,
            @Nullable Instant knownAt) {
        if (log.version(caseId) != version) {
            return false;
        }
        note(actor, caseId, what, on, knownAt);
        return true;
    }

    private void note(Actor actor, CaseId caseId, Look.What what, @Nullable LocalDate on, @Nullable Instant knownAt) {
        looks.record(List.of(new Look(actor.person(), actor.role(), caseId, moment.now(), what, on, knownAt)));
    }

    /** An answer about a case, as its reader may read it; its {@code ETag} is the version of the case by now. */
    ResponseEntity<JsonNode> answer(Opened opened, Object answer) {
        return ResponseEntity.ok()
                .eTag(Long.toString(opened.version()))
                .body(opened.leftOut().leaveOut(json.valueToTree(answer)));
    }

    /** Notes that somebody saw these cases in a list. */
    public void listed(Actor actor, List<CaseId> cases, @Nullable LocalDate on, @Nullable Instant knownAt) {
        Instant now = moment.now();
        looks.record(cases.stream()
                .map(caseId -> new Look(actor.person(), actor.role(), caseId, now, Look.What.LIST, on, knownAt))
                .toList());
    }
}
