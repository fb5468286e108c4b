package traject.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import traject.query.audit.Look;
import traject.query.timeline.CaseState;
import traject.query.timeline.Timeline;
import traject.query.timeline.TimelineEntry;
import traject.query.web.Moment;
import traject.query.web.ReadingRoom;
import traject.query.web.ReadingRoom.Opened;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/** Opens cases for pages; each look is noted. */
@Component
final class OpenCases {

    private final ReadingRoom room;
    private final Moment moment;
    private final JsonMapper json;

    OpenCases(ReadingRoom room, Moment moment, JsonMapper json) {
        this.room = room;
        this.moment = moment;
        this.json = json;
    }

    /** As it is by now. */
    OpenCase open(Actor actor, CaseId caseId, Words words) {
        return open(actor, caseId, Viewpoint.NOW, words);
    }

    OpenCase open(Actor actor, CaseId caseId, Viewpoint from, Words words) {
        Opened opened = room.open(actor, caseId, Look.What.TIMELINE, from.day(), from.knownAtOrNull(moment));
        Timeline timeline = opened.timeline();
        LocalDate day = moment.dayOr(from.day());
        Instant knownAt = from.knownAt(moment);
        CaseState state = timeline.at(day, knownAt, from.view());
        List<TimelineEntry> known = timeline.entries(knownAt);
        Lines lines = new Lines(words, moment.zone(), moment.endOf(day), state, known, opened.leftOut(), json);
        List<Line> all = known.stream().map(lines::line).toList();
        return new OpenCase(caseId, opened.version(), timeline, state, all, moment.dayOr(null), opened.leftOut());
    }

    /** Whether a reader may see a case by now, which they could before they recorded something in it. */
    boolean isStillFor(Actor actor, CaseId caseId) {
        return room.isFor(actor, caseId);
    }

    /** Notes another look at a case in which nothing was recorded since this version; false when something was. */
    boolean openAgain(Actor actor, CaseId caseId, long version, Viewpoint from) {
        return room.openAgain(actor, caseId, version, Look.What.TIMELINE, from.day(), from.knownAtOrNull(moment));
    }
}
