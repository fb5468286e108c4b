package traject.query.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.query.caseload.CaseSummary;
import traject.query.caseload.Caseload;
import traject.query.caseload.CaseloadThen;
import traject.query.caseload.Filter;
import traject.query.caseload.Page;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.shared.event.PersonId;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;
import traject.shared.vocabulary.Phase;

/** The cases that somebody may see, one line each. */
@RestController
class CaseloadController {

    private final Caseload now;
    private final CaseloadThen then;
    private final ReadingRoom room;
    private final Freshness freshness;
    private final Moment moment;

    CaseloadController(Caseload now, CaseloadThen then, ReadingRoom room, Freshness freshness, Moment moment) {
        this.now = now;
        this.then = then;
        this.room = room;
        this.freshness = freshness;
        this.moment = moment;
    }

    /**
     * The last opened come first. Without {@code on} and {@code knownAt} it is read from tables; with one of them the
     * whole log is folded.
     *
     * @param configuration of the leading relationship as the helper sees it, such as
     *     {@code WILLING_COLLABORATOR,COUNSELLOR}
     * @param helper who has or had a relationship in the case
     * @param status {@code open} or {@code closed}
     * @param after waits up to five seconds until what stands at this position of the log is in the tables
     * @param page from 0
     * @param size 1 to 200
     */
    @GetMapping("/api/cases")
    Page list(
            @Acting Actor actor,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable String configuration,
            @RequestParam(required = false) @Nullable PersonId helper,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (!WhoMaySee.hasCases(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        Asked.page(page, size);
        Filter filter = Asked.filter(status, phase, configuration, helper);
        Page answer;
        if (on == null && knownAt == null) {
            freshness.await(after);
            answer = now.list(actor, filter, page, size);
        } else {
            freshness.check(after);
            answer = then.list(actor, filter, moment.dayOr(on), Moment.knownOr(knownAt), page, size);
        }
        room.listed(actor, answer.cases().stream().map(CaseSummary::caseId).toList(), on, knownAt);
        return answer;
    }
}
