package traject.query.analysis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Closure;
import traject.query.timeline.Handover;
import traject.query.timeline.Relationship;
import traject.query.timeline.Seen;
import traject.query.timeline.Spell;
import traject.query.timeline.SpellStart;
import traject.query.timeline.Spells;
import traject.query.timeline.Timeline;
import traject.shared.event.AboutRelationship;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.RelationshipEvent.RelationshipAssessed;
import traject.shared.event.RelationshipId;
import traject.shared.event.WireName;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.View;

/** Reads trajectories out of cases, one case after another, and keeps no more of them than analyses need. */
public final class TrajectoryFold {

    private static final String NOT_ASSESSED = "NOT_ASSESSED";
    private static final String OPEN = "OPEN";

    private final LocalDate on;
    private final Instant knownAt;
    private final View view;
    private final Unit unit;
    private final UnaryOperator<String> pseudonym;
    private final List<Trajectory> trajectories = new ArrayList<>();

    public TrajectoryFold(LocalDate on, Instant knownAt, View view, Unit unit, UnaryOperator<String> pseudonym) {
        this.on = on;
        this.knownAt = knownAt;
        this.view = view;
        this.unit = unit;
        this.pseudonym = pseudonym;
    }

    /** In the order of their pseudonyms, so that it tells nothing of the cases. */
    public List<Trajectory> trajectories() {
        return trajectories.stream()
                .sorted(Comparator.comparing(Trajectory::id))
                .toList();
    }

    /** One more case; one that was not open yet has no trajectory. */
    public void add(Timeline timeline) {
        CaseState state = timeline.at(on, knownAt, view);
        if (state.opening() == null || state.status() == CaseStatus.UNKNOWN) {
            return;
        }
        Spells spells = timeline.spells(on, knownAt, view);
        List<CaseEntry> course = timeline.course(on, knownAt);
        switch (unit) {
            case CASE -> trajectories.add(ofCase(state, state.opening(), spells, course));
            case RELATIONSHIP ->
                spells.relationships()
                        .forEach(
                                each -> trajectories.add(ofRelationship(state, state.opening(), spells, each, course)));
        }
    }

    private Trajectory ofCase(CaseState state, CaseOpened opening, Spells spells, List<CaseEntry> course) {
        List<Stretch> client = new ArrayList<>();
        List<Stretch> helper = new ArrayList<>();
        List<LocalDate> shifts = new ArrayList<>();
        for (Spell<RelationshipId> lead : spells.leads()) {
            Spells.OfRelationship led = spells.relationships().stream()
                    .filter(each -> each.relationship().equals(lead.value()))
                    .findFirst()
                    .orElseThrow();
            LocalDate end = end(lead);
            client.addAll(stretches(led.clientRoles(), lead.from(), end));
            helper.addAll(stretches(led.helperRoles(), lead.from(), end));
            shifts.addAll(shifts(led, lead.from(), end));
        }
        Closure closure = state.closure();
        RelationshipId last =
                spells.leads().isEmpty() ? null : spells.leads().getLast().value();
        return new Trajectory(
                pseudonym.apply(state.caseId().value()),
                opening.occurredOn(),
                closure == null ? on.plusDays(1) : closure.closed().occurredOn(),
                closure != null,
                stretches(client, helper, stretches(spells.phases(), LocalDate.MIN, LocalDate.MAX)),
                sorted(shifts.stream()),
                relapses(state, LocalDate.MIN, LocalDate.MAX),
                ruptures(state, LocalDate.MIN, LocalDate.MAX),
                handovers(state, _ -> true),
                entries(course, _ -> true),
                covariates(state, opening, spells, last));
    }

    private Trajectory ofRelationship(
            CaseState state, CaseOpened opening, Spells spells, Spells.OfRelationship own, List<CaseEntry> course) {
        Relationship relationship = Objects.requireNonNull(state.relationship(own.relationship()));
        LocalDate from = relationship.startedOn();
        LocalDate ended = relationship.endedOn();
        LocalDate to = ended == null ? on.plusDays(1) : ended;
        return new Trajectory(
                pseudonym.apply(
                        state.caseId().value() + '/' + own.relationship().value()),
                from,
                to,
                ended != null,
                stretches(
                        stretches(own.clientRoles(), from, to),
                        stretches(own.helperRoles(), from, to),
                        stretches(spells.phases(), from, to)),
                shifts(own, from, to),
                relapses(state, from, to),
                ruptures(state, from, to),
                handovers(state, handover -> own.relationship().equals(handover.from())),
                entries(course, about -> about.equals(own.relationship())),
                covariates(state, opening, spells, own.relationship()));
    }

    private static Map<Dimension, List<Stretch>> stretches(
            List<Stretch> client, List<Stretch> helper, List<Stretch> phases) {
        Map<Dimension, List<Stretch>> all = new EnumMap<>(Dimension.class);
        all.put(Dimension.CLIENT_ROLE, List.copyOf(client));
        all.put(Dimension.HELPER_ROLE, List.copyOf(helper));
        all.put(Dimension.PHASE, phases);
        return all;
    }

    /** The part of each spell that lies within some days. */
    private static <T extends Enum<?>> List<Stretch> stretches(List<Spell<T>> spells, LocalDate from, LocalDate to) {
        return spells.stream()
                .map(spell -> new Stretch(spell.value(), later(spell.from(), from), earlier(end(spell), to)))
                .filter(stretch -> stretch.from().isBefore(stretch.to()))
                .toList();
    }

    private static LocalDate end(Spell<?> spell) {
        return spell.to() == null ? LocalDate.MAX : spell.to();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<LocalDate> shifts(Spells.OfRelationship of, LocalDate from, LocalDate to) {
        return sorted(Stream.<Spell<?>>concat(of.clientRoles().stream(), of.helperRoles().stream())
                .filter(spell -> spell.start() == SpellStart.SHIFTED)
                .map(Spell::from)
                .filter(day -> !day.isBefore(from) && day.isBefore(to)));
    }

    private static List<LocalDate> relapses(CaseState state, LocalDate from, LocalDate to) {
        return sorted(state.relapses().stream()
                .map(relapse -> relapse.occurred().occurredOn())
                .filter(day -> !day.isBefore(from) && day.isBefore(to)));
    }

    private static List<LocalDate> ruptures(CaseState state, LocalDate from, LocalDate to) {
        Closure closure = state.closure();
        Stream<LocalDate> droppedOut =
                state.dropOuts().stream().map(each -> each.disengaged().occurredOn());
        Stream<LocalDate> closed = closure != null && closure.closed().outcome() == ClosingOutcome.DROPPED_OUT
                ? Stream.of(closure.closed().occurredOn())
                : Stream.of();
        return sorted(Stream.concat(droppedOut, closed).filter(day -> !day.isBefore(from) && !day.isAfter(to)));
    }

    private static List<LocalDate> handovers(CaseState state, Predicate<Handover> which) {
        return sorted(state.handovers().stream()
                .filter(handover -> handover.status() == Handover.Status.COMPLETED)
                .filter(which)
                .map(Handover::since));
    }

    private static List<LocalDate> sorted(Stream<LocalDate> days) {
        return days.sorted().toList();
    }

    private static List<Trajectory.Entry> entries(List<CaseEntry> course, Predicate<RelationshipId> about) {
        return course.stream()
                .filter(entry -> !(entry instanceof AboutRelationship of) || about.test(of.relationship()))
                .map(entry -> new Trajectory.Entry(entry.occurredOn(), kind(entry)))
                .toList();
    }

    private static String kind(CaseEntry entry) {
        return Objects.requireNonNull(entry.getClass().getAnnotation(WireName.class))
                .value();
    }

    private Map<Covariate, String> covariates(
            CaseState state, CaseOpened opening, Spells spells, @Nullable RelationshipId assessed) {
        Map<Covariate, String> all = new EnumMap<>(Covariate.class);
        for (Covariate covariate : Covariate.values()) {
            all.put(
                    covariate,
                    switch (covariate) {
                        case SERVICE_TYPE -> opening.serviceType().name();
                        case SERVICE -> opening.service().value();
                        case TEAM -> opening.team().value();
                        case WAY_IN -> opening.wayIn().name();
                        case PHASE_REACHED ->
                            spells.phases().isEmpty()
                                    ? "NONE"
                                    : spells.phases().getLast().value().name();
                        case CLOSING ->
                            or(state.closure(), closure -> closure.closed().outcome(), OPEN);
                        case OUTCOME -> or(assessment(state, assessed), RelationshipAssessed::outcome, NOT_ASSESSED);
                    });
        }
        return all;
    }

    private static <T> String or(@Nullable T known, Function<T, Enum<?>> word, String otherwise) {
        return known == null ? otherwise : word.apply(known).name();
    }

    private @Nullable RelationshipAssessed assessment(CaseState state, @Nullable RelationshipId id) {
        Relationship relationship = id == null ? null : state.relationship(id);
        Seen<RelationshipAssessed> seen = relationship == null
                ? null
                : relationship.impressions().assessments().seen(view);
        return seen == null ? null : seen.value();
    }
}
