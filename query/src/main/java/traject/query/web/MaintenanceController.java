package traject.query.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.projection.Rebuild;
import traject.query.security.WhoMaySee;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** What an administrator does; it shows no case. */
@RestController
class MaintenanceController {

    private final Rebuild rebuild;

    MaintenanceController(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** How many cases were read again. */
    record Rebuilt(long cases) {}

    /** Makes all tables again from the log. Lists answer meanwhile, from the old rows. */
    @PostMapping("/api/maintenance/rebuild")
    Rebuilt rebuild(@Acting Actor actor) {
        if (!WhoMaySee.mayMaintain(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        return rebuild.run().map(Rebuilt::new).orElseThrow(() -> new NotAnswered(Reason.REBUILD_RUNNING));
    }
}
