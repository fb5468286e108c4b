package traject.query.configuration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Configuration;
import traject.query.timeline.Perceptions;
import traject.query.timeline.Relationship;
import traject.query.timeline.Seen;
import traject.query.timeline.Spell;
import traject.query.timeline.Spells;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.reference.OutcomeTable;
import traject.shared.reference.PerceptionTable;
import traject.shared.vocabulary.PerceptionPair;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.View;

/**
 * Counts the relationships of one case after another into the 6 x 6 tables of outcome and perception, on a day, as known
 * at a moment, in a view; it keeps no case (semantics.md 13). Perceptions are the parties' own and know no view. Costs
 * two folds per case.
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
        if (state.status() == CaseStatus.UNKNOWN) {
            return;
        }
        cases++;
        for (Spells.OfRelationship spells : timeline.spells(on, knownAt, view).relationships()) {
            Relationship relationship = Objects.requireNonNull(state.relationship(spells.relationship()));
            relationships++;
            Place place = place(spells);
            if (place == null) {
                withoutConfiguration++;
            } else {
                tallies.computeIfAbsent(place, _ -> new Tally()).add(outcome(relationship), perception(relationship));
            }
        }
    }

    private @Nullable Place place(Spells.OfRelationship spells) {
        return switch (by) {
            case LAST -> Place.of(spells.last());
            case LONGEST -> longest(spells);
        };
    }

    private @Nullable Place longest(Spells.OfRelationship spells) {
        Map<Place, Long> days = new HashMap<>();
        Place longest = Place.of(spells.last());
        for (Spell<Configuration> spell : spells.configurations()) {
            Place place = Place.of(spell.value());
            if (place != null) {
                LocalDate to = spell.to() == null ? on : spell.to();
                days.merge(place, ChronoUnit.DAYS.between(spell.from(), to), Long::sum);
            }
        }
        for (Spell<Configuration> spell : spells.configurations().reversed()) {
            Place place = Place.of(spell.value());
            if (place != null && days.getOrDefault(place, 0L) > days.getOrDefault(longest, 0L)) {
                longest = place;
            }
        }
        return longest;
    }

    private @Nullable RelationshipOutcome outcome(Relationship relationship) {
        Seen<RelationshipAssessed> seen =
                relationship.impressions().assessments().seen(view);
        return seen == null ? null : seen.value().outcome();
    }

    private static @Nullable PerceptionPair perception(Relationship relationship) {
        Perceptions perceptions = relationship.impressions().perceptions();
        return perceptions.client() == null || perceptions.helper() == null
                ? null
                : PerceptionPair.of(
                        perceptions.client().perception(), perceptions.helper().perception());
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
