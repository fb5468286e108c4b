package traject.query.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.reference.OutcomeTable;
import traject.shared.reference.PerceptionTable;
import traject.shared.vocabulary.View;

/**
 * Counts the relationships of one case after another into the 6 x 6 tables of outcome and perception, on a day, as known
 * at a moment, in a view; it keeps no case (semantics.md 13). Perceptions are the parties' own and know no view.
 */
public final class ObservedTables {

    private final LocalDate on;
    private final Instant knownAt;
    private final View view;
    private final CellBy by;
    private final Map<Place, Tally> tallies = new HashMap<>();
    private int cases;
    private int relationships;
    private int withoutConfiguration;

    public ObservedTables(LocalDate on, Instant knownAt, View view, CellBy by) {
        this.on = on;
        this.knownAt = knownAt;
        this.view = view;
        this.by = by;
    }

    /** Counts one more case, from its whole stream in version order; one that was not open yet counts nowhere. */
    public void add(CaseId caseId, List<Recorded> stream) {
        Timeline timeline = Timeline.of(caseId, stream);
        CaseState state = timeline.at(on, knownAt, view);
        if (state.status() != CaseStatus.UNKNOWN) {
            add(ObservedRelationship.of(state, timeline.spells(on, knownAt, view), on, view));
        }
    }

    /** Counts one more case that was open by the day asked, of which the relationships were read before. */
    public void add(List<ObservedRelationship> ofCase) {
        cases++;
        for (ObservedRelationship each : ofCase) {
            relationships++;
            Place place = each.place(by);
            if (place == null) {
                withoutConfiguration++;
            } else {
                tallies.computeIfAbsent(place, _ -> new Tally()).add(each.outcome(), each.perception());
            }
        }
    }

    /** The tables of all cases added so far, each cell beside the published one. */
    public ObservedConfigurations beside(OutcomeTable outcomes, PerceptionTable perceptions) {
        return new ObservedConfigurations(
                cases,
                relationships,
                withoutConfiguration,
                Place.all().stream()
                        .map(place -> tallies.getOrDefault(place, new Tally())
                                .cell(place, PublishedCell.of(place, outcomes, perceptions)))
                        .toList());
    }
}
