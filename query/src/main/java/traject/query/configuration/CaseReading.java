package traject.query.configuration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.ByView;
import traject.query.timeline.CaseState;
import traject.query.timeline.Impressions;
import traject.query.timeline.RoleTaken;
import traject.query.timeline.Roles;
import traject.query.timeline.Seen;
import traject.query.timeline.Spell;
import traject.query.timeline.Spells;
import traject.query.timeline.Timeline;
import traject.query.timeline.TimelineEntry;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipEvent.CharacteristicObserved;
import traject.shared.event.RelationshipEvent.TensionAssessed;
import traject.shared.event.RelationshipId;
import traject.shared.event.RoleEvent.RoleShifted;
import traject.shared.reference.ThresholdName;
import traject.shared.reference.Thresholds;
import traject.shared.vocabulary.Pattern;
import traject.shared.vocabulary.Role;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.View;

/** A case on a day, as known at a moment, in a view, as patterns and signals read it. */
final class CaseReading {

    private final Timeline timeline;
    private final LocalDate on;
    private final Instant knownAt;
    private final View view;
    private final Thresholds thresholds;
    private final List<CaseEntry> course;
    private final Map<EntryId, Integer> places = new HashMap<>();
    private final CaseState state;
    private final Spells spells;
    private final List<RelationshipReading> relationships;

    CaseReading(Timeline timeline, LocalDate on, Instant knownAt, View view, Thresholds thresholds) {
        this.timeline = timeline;
        this.on = on;
        this.knownAt = knownAt;
        this.view = view;
        this.thresholds = thresholds;
        this.course = timeline.course(on, knownAt);
        course.forEach(entry -> places.put(entry.entry(), places.size()));
        this.state = on(on);
        this.spells = timeline.spells(on, knownAt, view);
        this.relationships = spells.relationships().stream().map(this::reading).toList();
    }

    /** The day asked. */
    LocalDate day() {
        return on;
    }

    View view() {
        return view;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** How the case stands on the day asked. */
    CaseState state() {
        return state;
    }

    /** How it stood at the end of another day. */
    CaseState on(LocalDate day) {
        return timeline.at(day, knownAt, view);
    }

    List<Spell<RelationshipId>> leads() {
        return spells.leads();
    }

    /** All that happened, in the order of the course. */
    List<CaseEntry> course() {
        return course;
    }

    /** Every entry up to the day asked, with who recorded it and what became of it, the retracted ones too. */
    List<TimelineEntry> recorded() {
        return timeline.entries(knownAt).stream()
                .filter(entry -> !entry.occurredOn().isAfter(on))
                .toList();
    }

    <E> Stream<E> entries(Class<E> kind) {
        return course.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Rank of an entry in the course: what comes before what, also within a day. */
    int place(EntryId entry) {
        return requireNonNull(places.get(entry));
    }

    boolean between(int after, EntryId entry, int before) {
        return place(entry) > after && place(entry) < before;
    }

    private RelationshipReading reading(Spells.OfRelationship of) {
        RelationshipId id = of.relationship();
        return new RelationshipReading(
                requireNonNull(state.relationship(id)),
                of.clientRoles().stream()
                        .map(spell -> roleSpell(spell, then(id, spell).client()))
                        .toList(),
                of.helperRoles().stream()
                        .map(spell -> roleSpell(spell, then(id, spell).helper()))
                        .toList());
    }

    private Roles then(RelationshipId id, Spell<?> spell) {
        return requireNonNull(on(spell.from()).relationship(id)).roles();
    }

    private <R extends Role> RoleSpell<R> roleSpell(Spell<R> spell, ByView<RoleTaken<R>> lanes) {
        EntryId entry = requireNonNull(lanes.seen(view)).value().entry();
        int place = place(entry);
        return new RoleSpell<>(
                spell.value(),
                spell.from(),
                spell.to(),
                spell.start(),
                entry,
                place,
                course.get(place) instanceof RoleShifted shift ? shift.intention() : null);
    }

    /** How near the relationship is in the view asked, by what held at the end of a day. */
    @Nullable
    CharacteristicObserved closeness(RelationshipId relationship, LocalDate day) {
        Seen<CharacteristicObserved> seen =
                impressions(relationship, day).characteristics().closeness().seen(view);
        return seen == null ? null : seen.value();
    }

    /** The position on a tension field in the view asked, by what held at the end of a day. */
    @Nullable
    TensionAssessed tension(RelationshipId relationship, TensionField field, LocalDate day) {
        ByView<TensionAssessed> lanes =
                impressions(relationship, day).tensions().get(field);
        Seen<TensionAssessed> seen = lanes == null ? null : lanes.seen(view);
        return seen == null ? null : seen.value();
    }

    private Impressions impressions(RelationshipId relationship, LocalDate day) {
        return requireNonNull(on(day).relationship(relationship)).impressions();
    }

    /** A finding about a relationship, or with null about the case; its entries are put in the order of the course. */
    Found found(
            Pattern pattern,
            @Nullable RelationshipId relationship,
            LocalDate from,
            @Nullable LocalDate to,
            Collection<EntryId> entries,
            ThresholdName... used) {
        return new Found(pattern, relationship, inOrder(entries), used(used), from, to);
    }

    List<EntryId> inOrder(Collection<EntryId> entries) {
        return entries.stream()
                .distinct()
                .sorted(Comparator.comparingInt(this::place))
                .toList();
    }

    List<UsedThreshold> used(ThresholdName... names) {
        return Stream.of(names)
                .map(name -> new UsedThreshold(name, thresholds.of(name).value()))
                .toList();
    }

    /** What a pattern finds in each of the relationships, in the order in which these started. */
    List<Found> inEach(BiFunction<CaseReading, RelationshipReading, List<Found>> pattern) {
        return relationships.stream()
                .flatMap(each -> pattern.apply(this, each).stream())
                .toList();
    }
}
