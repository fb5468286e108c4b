package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import traject.shared.course.Recorded;
import traject.shared.event.RelationshipId;
import traject.shared.examples.RandomChanges;
import traject.shared.vocabulary.View;

class RandomCoursesTest {

    private static final List<View> VIEWS = List.of(View.CLIENT, View.HELPER, View.THIRD_PARTY);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_state_on_a_day_as_known_at_a_moment_is_what_working_it_out_anew_gives(long seed) {
        List<Recorded> log = RandomCase.log(seed);
        Timeline timeline = Timeline.of(RandomCase.CASE, log);
        Random random = new Random(seed);

        for (int i = 0; i < 200; i++) {
            LocalDate on = anyDay(random);
            Instant knownAt = anyMoment(random, log);
            View view = VIEWS.get(random.nextInt(3));
            assertThat(Neutral.of(timeline.at(on, knownAt, view)))
                    .as("on %s as known at %s in the view of %s", on, knownAt, view)
                    .isEqualTo(NaiveAnswer.to(log, on, knownAt, view));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_asked_before_changes_no_answer(long seed) {
        List<Recorded> log = RandomCase.log(seed);
        Timeline asked = Timeline.of(RandomCase.CASE, log);
        Random random = new Random(seed);

        for (int i = 0; i < 100; i++) {
            LocalDate on = anyDay(random);
            View view = VIEWS.get(random.nextInt(3));
            Timeline anew = Timeline.of(RandomCase.CASE, log);
            assertThat(asked.at(on, Instant.MAX, view)).isEqualTo(anew.at(on, Instant.MAX, view));
            assertThat(asked.spells(on, Instant.MAX, view)).isEqualTo(anew.spells(on, Instant.MAX, view));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_known_at_a_moment_is_what_the_log_was_then(long seed) {
        List<Recorded> log = RandomCase.log(seed);
        Random random = new Random(seed);

        for (int i = 0; i < 30; i++) {
            Instant knownAt = anyMoment(random, log);
            LocalDate on = anyDay(random);
            List<Recorded> then = log.stream()
                    .filter(each -> !each.recordedAt().isAfter(knownAt))
                    .toList();
            assertThat(Timeline.of(RandomCase.CASE, log).at(on, knownAt, View.HELPER))
                    .isEqualTo(Timeline.of(RandomCase.CASE, then).at(on, Instant.MAX, View.HELPER));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_last_step_of_a_day_leads_to_the_state_on_that_day(long seed) {
        List<Recorded> log = RandomCase.log(seed);
        Timeline timeline = Timeline.of(RandomCase.CASE, log);
        Instant knownAt = log.get(log.size() / 2 + new Random(seed).nextInt(log.size() / 2))
                .recordedAt();
        List<Step> steps = timeline.steps(knownAt, View.CLIENT);

        assertThat(steps)
                .isNotEmpty()
                .extracting(step -> step.entry().occurredOn())
                .isSorted();
        for (int i = 0; i < steps.size(); i++) {
            LocalDate day = steps.get(i).entry().occurredOn();
            if (i + 1 == steps.size() || steps.get(i + 1).entry().occurredOn().isAfter(day)) {
                assertThat(steps.get(i).after()).isEqualTo(timeline.at(day, knownAt, View.CLIENT));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void on_each_day_the_running_spells_are_what_the_state_says(long seed) {
        List<Recorded> log = RandomCase.log(seed);
        Timeline timeline = Timeline.of(RandomCase.CASE, log);

        for (View view : VIEWS) {
            Spells spells = timeline.spells(RandomChanges.END, Instant.MAX, view);
            for (LocalDate day = RandomChanges.START; !day.isAfter(RandomChanges.END); day = day.plusDays(5)) {
                CaseState state = timeline.at(day, Instant.MAX, view);
                assertThat(on(day, spells.leads()))
                        .isEqualTo(state.leading() == null ? List.of() : List.of(state.leading()));
                assertThat(on(day, spells.phases()))
                        .isEqualTo(
                                state.status() == CaseStatus.OPEN
                                        ? List.of(Objects.requireNonNull(state.phase())
                                                .phase())
                                        : List.of());
                for (Relationship relationship : state.relationships()) {
                    assertThat(on(day, of(spells, relationship.id()).configurations()))
                            .isEqualTo(configuration(relationship, view));
                }
            }
        }
    }

    @Test
    void the_random_courses_hold_all_that_makes_them_hard() {
        List<Recorded> all =
                seeds().mapToObj(RandomCase::log).flatMap(List::stream).toList();

        assertThat(all.stream()
                        .map(each -> each.event().getClass().getSimpleName())
                        .distinct())
                .contains(
                        "EntryCorrected",
                        "EntryRetracted",
                        "HandoverCompleted",
                        "CaseReopened",
                        "RoleShifted",
                        "DecisionTaken",
                        "RelationshipMadeLeading",
                        "RelapseRecovered",
                        "AgreementKept");
        assertThat(seeds().mapToObj(seed -> Timeline.of(RandomCase.CASE, RandomCase.log(seed))
                                .at(RandomChanges.END, Instant.MAX, View.HELPER))
                        .flatMap(state -> state.marks().stream())
                        .map(Mark::reason))
                .contains(MarkReason.CHANGES_NOTHING, MarkReason.BASIS_CHANGED);
    }

    private static <T> List<T> on(LocalDate day, List<Spell<T>> spells) {
        return spells.stream()
                .filter(spell -> !spell.from().isAfter(day) && (spell.to() == null || day.isBefore(spell.to())))
                .map(Spell::value)
                .toList();
    }

    private static Spells.OfRelationship of(Spells spells, RelationshipId id) {
        return spells.relationships().stream()
                .filter(each -> each.relationship().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Configuration> configuration(Relationship relationship, View view) {
        Configuration roles = relationship.roles().seen(view).roles();
        boolean none =
                relationship.status() == Relationship.Status.ENDED || roles.equals(new Configuration(null, null));
        return none ? List.of() : List.of(roles);
    }

    private static LocalDate anyDay(Random random) {
        return RandomChanges.START.minusDays(3).plusDays(random.nextInt(370));
    }

    private static Instant anyMoment(Random random, List<Recorded> log) {
        return log.get(random.nextInt(log.size())).recordedAt().minusNanos(random.nextInt(2) * 1_000L);
    }
}
