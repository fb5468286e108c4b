package traject.query.configuration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseState;
import traject.query.timeline.Configuration;
import traject.query.timeline.Perceptions;
import traject.query.timeline.Relationship;
import traject.query.timeline.Seen;
import traject.query.timeline.Spell;
import traject.query.timeline.Spells;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.vocabulary.PerceptionPair;
import traject.shared.vocabulary.RelationshipOutcome;
import traject.shared.vocabulary.View;

/**
 * A relationship as the tables count it (semantics.md 13).
 *
 * @param last the last complete configuration; null when the roles of both sides never were known
 * @param longest the one in which it was longest, all times together; of several as long, the one it was in last
 * @param outcome by the latest assessment in the view asked; null without one
 * @param perception of both parties, whose own they are in any view; null when one gave none
 */
public record ObservedRelationship(
        @Nullable Place last,
        @Nullable Place longest,
        @Nullable RelationshipOutcome outcome,
        @Nullable PerceptionPair perception) {

    /**
     * Those of a case on a day, in a view.
     *
     * @param state of the case on that day
     * @param spells up to that day, known at the same moment
     */
    public static List<ObservedRelationship> of(CaseState state, Spells spells, LocalDate on, View view) {
        return spells.relationships().stream()
                .map(each -> of(each, Objects.requireNonNull(state.relationship(each.relationship())), on, view))
                .toList();
    }

    private static ObservedRelationship of(
            Spells.OfRelationship spells, Relationship relationship, LocalDate on, View view) {
        return new ObservedRelationship(
                Place.of(spells.last()), longest(spells, on), outcome(relationship, view), perception(relationship));
    }

    @Nullable
    Place place(CellBy by) {
        return switch (by) {
            case LAST -> last;
            case LONGEST -> longest;
        };
    }

    private static @Nullable Place longest(Spells.OfRelationship spells, LocalDate on) {
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

    private static @Nullable RelationshipOutcome outcome(Relationship relationship, View view) {
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
}
