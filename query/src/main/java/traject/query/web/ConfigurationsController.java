package traject.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import traject.query.caseload.FoldedCase;
import traject.query.caseload.Group;
import traject.query.configuration.CellBy;
import traject.query.configuration.ObservedCell;
import traject.query.configuration.ObservedConfigurations;
import traject.query.configuration.ObservedTables;
import traject.query.problem.NotAnswered;
import traject.query.security.WhoMaySee;
import traject.shared.event.PersonId;
import traject.shared.event.ServiceId;
import traject.shared.event.TeamId;
import traject.shared.eventstore.EventLog;
import traject.shared.identity.Acting;
import traject.shared.identity.Actor;
import traject.shared.problem.CommonReason;
import traject.shared.reference.OutcomeTable;
import traject.shared.reference.PerceptionTable;
import traject.shared.reference.ReferenceData;
import traject.shared.reference.Text;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.ServiceType;
import traject.shared.vocabulary.Source;
import traject.shared.vocabulary.View;

/** The observed 6 x 6 tables beside the published ones: counts only, for whoever may ask for counts. */
@RestController
class ConfigurationsController {

    private final EventLog log;
    private final Moment moment;
    private final ReferenceData reference;

    ConfigurationsController(EventLog log, Moment moment, ReferenceData reference) {
        this.log = log;
        this.moment = moment;
        this.reference = reference;
    }

    /**
     * The tables of a group of cases.
     *
     * @param by which configuration gives a relationship its cell: {@code last} or {@code longest}
     * @param published where the published numbers beside the cells come from
     */
    record Tables(
            LocalDate on,
            @Nullable Instant knownAt,
            View view,
            String by,
            String reference,
            int cases,
            int relationships,
            int withoutConfiguration,
            List<ObservedCell> cells,
            List<Published> published) {}

    /** A published table: its version, its sources, and what is to be known of it. */
    record Published(String table, String version, List<Source> sources, List<Text> notes) {}

    /**
     * By folding the whole log. The group is that of the caseload: cases as they stood on the day asked, as known then;
     * all of them without a filter.
     *
     * @param by {@code last}: the configuration at the end of a relationship or on the day asked; {@code longest}
     * @param configuration of the leading relationship, such as {@code WILLING_COLLABORATOR,COUNSELLOR}
     * @param helper who has or had a relationship in the case
     * @param status {@code open} or {@code closed}
     */
    @GetMapping("/api/configurations")
    Tables configurations(
            @Acting Actor actor,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Instant knownAt,
            @RequestParam(defaultValue = "HELPER") View view,
            @RequestParam(defaultValue = "last") String by,
            @RequestParam(required = false) @Nullable Phase phase,
            @RequestParam(required = false) @Nullable String configuration,
            @RequestParam(required = false) @Nullable PersonId helper,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable ServiceType serviceType,
            @RequestParam(required = false) @Nullable ServiceId service,
            @RequestParam(required = false) @Nullable TeamId team) {
        if (!WhoMaySee.maySeePopulation(actor)) {
            throw new NotAnswered(CommonReason.NOT_PERMITTED);
        }
        CellBy cell = Asked.cellBy(by);
        Group group = new Group(Asked.filter(status, phase, configuration, helper), serviceType, service, team);
        LocalDate day = moment.dayOr(on);
        Instant known = Moment.knownOr(knownAt);
        ObservedTables tables = new ObservedTables(day, known, Asked.view(view), cell);
        log.forEachCase((caseId, recorded) -> {
            if (WhoMaySee.counts(actor, () -> FoldedCase.circleOf(caseId, recorded))
                    && group.wants(caseId, recorded, day, known)) {
                tables.add(caseId, recorded);
            }
        });
        ObservedConfigurations counted = tables.beside(reference.outcomes(), reference.perceptions());
        return new Tables(
                day,
                knownAt,
                view,
                by,
                reference.version(),
                counted.cases(),
                counted.relationships(),
                counted.withoutConfiguration(),
                counted.cells(),
                published());
    }

    private List<Published> published() {
        OutcomeTable outcomes = reference.outcomes();
        PerceptionTable perceptions = reference.perceptions();
        return List.of(
                new Published("outcome", outcomes.version(), outcomes.sources(), outcomes.notes()),
                new Published("perception", perceptions.version(), perceptions.sources(), perceptions.notes()));
    }
}
