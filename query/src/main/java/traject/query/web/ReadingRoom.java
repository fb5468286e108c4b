package traject.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import traject.query.audit.Look;
import traject.query.audit.Looks;
import traject.query.caseload.FoldedCase;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** Hands a case to somebody who may see it, and notes that before. To anybody else there is no such case. */
@Component
class ReadingRoom {

    private final EventLog log;
    private final Looks looks;
    private final Moment moment;

    ReadingRoom(EventLog log, Looks looks, Moment moment) {
        this.log = log;
        this.looks = looks;
        this.moment = moment;
    }

    /**
     * A case on the table.
     *
     * @param version rank of the last event of its stream
     */
    record Opened(Timeline timeline, long version) {}

    Opened open(Actor actor, CaseId caseId, Look.What what, @Nullable LocalDate on, @Nullable Instant knownAt) {
        List<Recorded> recorded = log.read(caseId);
        if (recorded.isEmpty() || !WhoMaySee.sees(actor, FoldedCase.circleOf(caseId, recorded))) {
            throw new NotAnswered(CommonReason.UNKNOWN_CASE);
        }
        looks.record(List.of(new Look(actor.person(), actor.role(), caseId, moment.now(), what, on, knownAt)));
        return new Opened(Timeline.of(caseId, recorded), recorded.getLast().version());
    }

    /** Notes that somebody saw these cases in a list. */
    void listed(Actor actor, List<CaseId> cases, @Nullable LocalDate on, @Nullable Instant knownAt) {
        Instant now = moment.now();
        looks.record(cases.stream()
                .map(caseId -> new Look(actor.person(), actor.role(), caseId, now, Look.What.LIST, on, knownAt))
                .toList());
    }
}
