package traject.query.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.query.audit.Look;
import traject.query.audit.Looks;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** Who looked at a case: for auditors only. */
@RestController
class LooksController {

    private final Looks looks;
    private final EventLog log;

    LooksController(Looks looks, EventLog log) {
        this.looks = looks;
        this.log = log;
    }

    /** A part of the looks, the latest first. */
    record Part(int page, int size, List<Look> looks) {}

    @GetMapping("/api/cases/{caseId}/looks")
    Part looks(
            @Acting Actor actor,
            @PathVariable CaseId caseId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (!WhoMaySee.maySeeLooks(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        Asked.page(page, size);
        if (log.read(caseId).isEmpty()) {
            throw new NotAnswered(CommonReason.UNKNOWN_CASE);
        }
        return new Part(page, size, looks.at(caseId, page, size));
    }
}
