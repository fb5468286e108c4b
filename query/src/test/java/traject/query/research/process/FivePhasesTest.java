package traject.query.research.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static traject.query.timeline.Story.LATER;
import static traject.query.timeline.Story.closed;
import static traject.query.timeline.Story.day;
import static traject.query.timeline.Story.ledByNour;
import static traject.query.timeline.Story.reopened;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;
import traject.query.process.conformance.Conformance;
import traject.query.process.conformance.Deviation;
import traject.query.process.conformance.Deviations;
import traject.query.timeline.Story;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class FivePhasesTest {

    private static final String CLOSED = "case-closed";
    private static final List<String> SEEN = Stream.concat(
                    Arrays.stream(Phase.values()).map(Phase::name), Stream.of(CLOSED))
            .toList();

    private static EventLog log(List<List<String>> cases) {
        EventLogBuilder log = new EventLogBuilder();
        for (int which = 0; which < cases.size(); which++) {
            for (int i = 0; i < cases.get(which).size(); i++) {
                log.add("case " + which, cases.get(which).get(i), Instant.ofEpochSecond(i), null);
            }
        }
        return log.build();
    }

    /** By first letters, X for the closing. */
    private static List<String> phases(String letters) {
        return letters.chars()
                .mapToObj(
                        letter -> letter == 'X' ? CLOSED : phase((char) letter).name())
                .toList();
    }

    private static Phase phase(char letter) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().charAt(0) == letter)
                .findFirst()
                .orElseThrow();
    }

    private static Conformance conformance(String... cases) {
        return FivePhases.conformance(
                log(Arrays.stream(cases).map(FivePhasesTest::phases).toList()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "W",
                "WE",
                "WESJC",
                "WESJCX", // forward, as far as it came
                "WESEW",
                "WESJESJCX",
                "WESJW", // back after a relapse, to any phase
                "WEESJ",
                "WW", // the same once more
                "WESJCXSJCX",
                "WESJCXC",
                "WESJCXWE", // room for return, in any phase
                "WESJCJ" // back out of the closure
            })
    void what_is_regular_fits(String letters) {
        Conformance conformance = conformance(letters);

        assertThat(conformance.fitness().fitting()).isEqualTo(1);
        assertThat(conformance.fitness().fitness()).isEqualTo(1);
        assertThat(conformance.deviations().found()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "WSJ, W, E, S, false", // passed over on the way
                "WC, W, E S J, C, false", // entered far too early
                "WESWJ, W, E S, J, false",
                "WESJWJ, W, E S, J, true", // after going back, repeated out of order
                "ES, -, W, E, false", // no welcome
                "WEX, E, S J C, X, false", // closed outside the closure
                "WESJCXSX, S, J C, X, true" // and once more after the return
            })
    void what_needs_a_rationale_is_a_deviation(
            String letters, @Nullable String after, String passed, String then, boolean again) {
        Deviations deviations = conformance(letters, "WESJCX").deviations();

        Deviation deviation = new Deviation(
                after == null ? null : phases(after).getFirst(),
                phases(passed.replace(" ", "")),
                phases(then).getFirst(),
                again);
        assertThat(deviations.found()).containsExactly(new Deviations.Found(deviation, List.of(0), 1));
    }

    @Test
    void every_deviation_is_counted_by_cases_and_by_times_and_names_them() {
        Deviations deviations =
                conformance("WSJ", "WSEWS", "WESJCX", "WSWSWS", "WEX").deviations();

        assertThat(deviations.found())
                .extracting(
                        found -> found.deviation().then(),
                        found -> found.deviation().again(),
                        Deviations.Found::cases,
                        Deviations.Found::times)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("STABILITY", false, List.of(0, 1, 3), 3L),
                        org.assertj.core.groups.Tuple.tuple("STABILITY", true, List.of(1, 3), 3L),
                        org.assertj.core.groups.Tuple.tuple(CLOSED, false, List.of(4), 1L));
    }

    @Test
    void fitness_is_the_share_of_moves_that_need_no_deviation() {
        Conformance conformance = conformance("WJ", "WESJC");

        assertThat(conformance.fitness().of(0).fitness()).isEqualTo(1 - 1 / 3.0);
        assertThat(conformance.fitness().of(1).fitness()).isEqualTo(1);
        assertThat(conformance.fitness().fitness()).isCloseTo(1 - 1 / 9.0, within(1e-12));
        assertThat(conformance.fitness().fitting()).isEqualTo(0.5);
    }

    /** All courses of up to five of the six, against the two rules that the desk keeps, written down once more. */
    @Test
    void of_all_short_courses_those_fit_that_the_rules_let_pass_without_a_rationale() {
        List<List<String>> courses = new ArrayList<>();
        List<List<String>> longest = List.of(List.of());
        for (int length = 1; length <= 5; length++) {
            longest = longest.stream()
                    .flatMap(course -> SEEN.stream()
                            .filter(next -> !next.equals(CLOSED)
                                    || course.isEmpty()
                                    || !course.getLast().equals(CLOSED))
                            .map(next -> Stream.concat(course.stream(), Stream.of(next))
                                    .toList()))
                    .toList();
            courses.addAll(longest);
        }
        Conformance conformance = FivePhases.conformance(log(courses));
        List<List<Deviation>> told = new ArrayList<>();
        courses.forEach(_ -> told.add(new ArrayList<>()));
        conformance
                .deviations()
                .found()
                .forEach(found -> found.cases().forEach(which -> told.get(which).add(found.deviation())));

        assertThat(courses).hasSizeGreaterThan(8000);
        for (int which = 0; which < courses.size(); which++) {
            List<Deviation> expected = needingRationale(courses.get(which));
            assertThat(told.get(which)).as("%s", courses.get(which)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(conformance.fitness().of(which).fits()).isEqualTo(expected.isEmpty());
        }
    }

    private static List<Deviation> needingRationale(List<String> course) {
        List<Deviation> found = new ArrayList<>();
        int in = 0;
        boolean returning = false;
        for (int i = 0; i < course.size(); i++) {
            int next = SEEN.indexOf(course.get(i)) + 1;
            if (!returning && next > in + 1) {
                found.add(new Deviation(
                        i == 0 ? null : course.get(i - 1),
                        SEEN.subList(in, next - 1),
                        course.get(i),
                        course.subList(0, i).contains(course.get(i))));
            }
            returning = course.get(i).equals(CLOSED);
            in = next;
        }
        return found.stream().distinct().toList();
    }

    @Test
    void our_cases_are_told_in_it() {
        Story story = ledByNour()
                .told(
                        Story.phase("p", "2025-02-01", Phase.STABILITY),
                        closed("end", "2025-03-01"),
                        reopened("again", "2025-06-01", Phase.STABILITY));
        CourseSteps steps =
                CourseSteps.of(story.timeline(), day("2025-12-31"), LATER, View.HELPER, of -> "x" + of.hashCode());

        Conformance conformance = FivePhases.conformance(ProcessLog.of(List.of(steps), Activity.PHASE));
        assertThat(conformance.deviations().found())
                .extracting(Deviations.Found::deviation)
                .containsExactly(
                        new Deviation("WELCOME", List.of("EXPLORATION"), "STABILITY", false),
                        new Deviation("STABILITY", List.of("JOINT_WORK", "CLOSURE"), CLOSED, false));
        assertThat(FivePhases.conformance(ProcessLog.of(List.of(steps), Activity.KIND))
                        .log()
                        .activities()
                        .names())
                .as("what is no phase is left out")
                .containsExactly(CLOSED);
    }
}
