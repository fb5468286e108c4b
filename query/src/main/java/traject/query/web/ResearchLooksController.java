package traject.query.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.query.audit.ResearchLook;
import traject.query.audit.ResearchLooks;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** Who looked at many cases at once, and with which question: for auditors only. */
@RestController
class ResearchLooksController {

    private final ResearchLooks looks;

    ResearchLooksController(ResearchLooks looks) {
        this.looks = looks;
    }

    /** A part of the looks at many cases at once, the latest first. */
    record LooksAtMany(int page, int size, List<ResearchLook> looks) {}

    @GetMapping("/api/research/looks")
    LooksAtMany looks(
            @Acting Actor actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (!WhoMaySee.maySeeLooks(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        Asked.page(page, size);
        return new LooksAtMany(page, size, looks.latest(page, size));
    }
}
