package traject.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.query.caseload.FoldedCase;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.query.timeline.Configuration;
import traject.query.timeline.Population;
import traject.query.timeline.PopulationFold;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

/** Counts over many cases, for researchers, auditors, and team leads over their own team. */
@RestController
class PopulationController {

    private final EventLog log;
    private final Moment moment;

    PopulationController(EventLog log, Moment moment) {
        this.log = log;
        this.moment = moment;
    }

    /**
     * How many cases stood where; see {@link Population}. It holds numbers only.
     *
     * @param on the day counted
     */
    record Counts(
            LocalDate on,
            @Nullable Instant knownAt,
            View view,
            int notYetOpen,
            int open,
            int closed,
            int withoutLead,
            Map<Phase, Integer> phases,
            List<OfConfiguration> configurations,
            int relationshipsRunning,
            int relationshipsEnded) {}

    /** How many open cases stood in a configuration; a role that nobody observed is left out. */
    record OfConfiguration(
            @Nullable ClientRole client, @Nullable HelperRole helper, int cases) {}

    /** By folding the whole log: on a day, that day included, as known at a moment, in a view. */
    @GetMapping("/api/population")
    Counts population(
            @Acting Actor actor,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(defaultValue = "HELPER") View view) {
        if (!WhoMaySee.maySeePopulation(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        LocalDate day = moment.dayOr(on);
        PopulationFold fold = new PopulationFold(day, Moment.knownOr(knownAt), Asked.view(view));
        log.forEachCase((caseId, recorded) -> {
            if (WhoMaySee.counts(actor, () -> FoldedCase.circleOf(caseId, recorded))) {
                fold.add(caseId, recorded);
            }
        });
        return counts(fold.population(), day, knownAt, view);
    }

    private static Counts counts(Population counted, LocalDate on, @Nullable Instant knownAt, View view) {
        return new Counts(
                on,
                knownAt,
                view,
                counted.notYetOpen(),
                counted.open(),
                counted.closed(),
                counted.withoutLead(),
                counted.phases(),
                counted.configurations().entrySet().stream()
                        .map(entry -> of(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(OfConfiguration::cases)
                                .reversed()
                                .thenComparing(each -> each.client() + "," + each.helper()))
                        .toList(),
                counted.relationshipsRunning(),
                counted.relationshipsEnded());
    }

    private static OfConfiguration of(Configuration roles, int cases) {
        return new OfConfiguration(roles.client(), roles.helper(), cases);
    }
}
