package traject.query.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.query.projection.Rebuild;
import traject.query.projection.RebuildProgress;
import traject.query.security.WhoMaySee;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;

/** What an administrator does; it shows no case. */
@RestController
@RequestMapping(MaintenanceController.REBUILD)
class MaintenanceController {

    static final String REBUILD = "/api/maintenance/rebuild";

    static final int LONGEST_WAIT = 60;

    private final Rebuild rebuild;

    MaintenanceController(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Has all tables made again from the log. Lists answer meanwhile, from the old rows. */
    @PostMapping
    ResponseEntity<RebuildProgress> rebuild(@Acting Actor actor) {
        check(actor);
        return rebuild.ask(actor.person().value())
                .map(progress ->
                        ResponseEntity.accepted().location(URI.create(REBUILD)).body(progress))
                .orElseThrow(() -> new NotAnswered(Reason.REBUILD_RUNNING));
    }

    /**
     * How far the latest rebuild is, on whichever node.
     *
     * @param wait seconds, 0 to 60: the answer comes when it is over, or after so long
     */
    @GetMapping
    RebuildProgress progress(@Acting Actor actor, @RequestParam(defaultValue = "0") int wait)
            throws InterruptedException {
        check(actor);
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "wait");
        }
        return rebuild.awaitEnd(Duration.ofSeconds(wait));
    }

    /** Stops the rebuild that runs: lists go on answering from the old rows. */
    @DeleteMapping
    RebuildProgress cancel(@Acting Actor actor) {
        check(actor);
        if (!rebuild.cancel()) {
            throw new NotAnswered(Reason.REBUILD_NOT_RUNNING);
        }
        return rebuild.progress();
    }

    private static void check(Actor actor) {
        if (!WhoMaySee.mayMaintain(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
    }
}
