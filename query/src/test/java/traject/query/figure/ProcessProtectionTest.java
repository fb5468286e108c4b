package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import traject.query.disclosure.Protection;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;
import traject.query.research.process.FivePhases;
import traject.shared.vocabulary.Phase;

class ProcessProtectionTest {

    private static final Setting FIVE = new Setting("p", Locale.ENGLISH, "all", new Protection(5));

    /** So many cases of a course. */
    private static List<String> times(int cases, String course) {
        return Collections.nCopies(cases, course);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<String> all(List<String>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }

    /** Each letter an activity, ten days after the one before. */
    private static EventLog letters(List<String> cases) {
        return log(cases, false);
    }

    /** Each letter who did the next event. */
    private static EventLog helpers(List<String> cases) {
        return log(cases, true);
    }

    private static EventLog log(List<String> cases, boolean letterIsHelper) {
        EventLogBuilder log = new EventLogBuilder();
        for (int which = 0; which < cases.size(); which++) {
            String course = cases.get(which);
            for (int i = 0; i < course.length(); i++) {
                String letter = course.substring(i, i + 1);
                Instant at = Instant.EPOCH.plus(Duration.ofDays(i * 10L));
                log.add("c" + which, letterIsHelper ? "A" : letter, at, letterIsHelper ? letter : null);
            }
        }
        return log.build();
    }

    /** Phases by their first letters. */
    private static EventLog phases(List<String> cases) {
        EventLogBuilder log = new EventLogBuilder();
        for (int which = 0; which < cases.size(); which++) {
            for (int i = 0; i < cases.get(which).length(); i++) {
                char letter = cases.get(which).charAt(i);
                String phase = Arrays.stream(Phase.values())
                        .map(Phase::name)
                        .filter(name -> name.charAt(0) == letter)
                        .findFirst()
                        .orElseThrow();
                log.add("c" + which, phase, Instant.ofEpochSecond(i), null);
            }
        }
        return log.build();
    }

    @Test
    void which_rare_course_is_of_how_many_cannot_be_told() {
        EventLog one = letters(all(times(10, "ABC"), times(8, "AB"), times(3, "ACB"), times(3, "BAC")));
        EventLog other = letters(all(times(10, "ABC"), times(8, "AB"), times(2, "ACB"), times(4, "BAC")));

        Drawn.hides(
                "variants-hidden",
                setting -> VariantsFigure.of(one, setting),
                setting -> VariantsFigure.of(other, setting));
        Figure figure = VariantsFigure.of(one, FIVE);
        assertThat(figure.csv()).doesNotContain("A → C → B", "B → A → C").contains("Other variants,,6,");
        assertThat(figure.caption()).contains("a rare course might show whose it is");
    }

    @Test
    void rare_courses_that_are_few_together_take_a_frequent_one_with_them() {
        Figure figure =
                VariantsFigure.of(letters(all(times(10, "ABC"), times(8, "AB"), times(2, "ACB"), times(2, "B"))), FIVE);

        assertThat(figure.csv())
                .contains("A → B → C,3,10,")
                .doesNotContain("A → B,")
                .contains("Other variants,,12,");
    }

    @Test
    void how_often_a_step_comes_again_in_few_cases_cannot_be_told() {
        EventLog one = letters(all(times(20, "AB"), times(2, "ABAB"), times(9, "CC"), times(9, "C")));
        EventLog other = letters(all(times(19, "AB"), times(3, "ABABAB"), times(9, "CC"), times(9, "C")));

        Drawn.hides(
                "rework-hidden", setting -> ReworkFigure.of(one, setting), setting -> ReworkFigure.of(other, setting));
        assertThat(ReworkFigure.of(one, FIVE).csv()).contains("A,22,<5,x,x").contains("C,18,9,0.5,27");
    }

    @Test
    void where_few_went_cannot_be_told_from_a_map_nor_worked_out_from_the_other_arrows() {
        EventLog one = letters(all(times(20, "ABC"), times(2, "AC"), times(20, "ADC"), times(4, "AEC")));
        EventLog other = letters(all(times(20, "ABC"), times(4, "AC"), times(20, "ADC"), times(2, "AEC")));

        Drawn.hides(
                "process-hidden",
                setting -> ProcessMap.of(ProcessGraph.of(one, setting.language(), setting.protection()), setting),
                setting -> ProcessMap.of(ProcessGraph.of(other, setting.language(), setting.protection()), setting));
        ProcessGraph graph = ProcessGraph.of(one, Locale.ENGLISH, new Protection(5));
        assertThat(graph.follows())
                .filteredOn(
                        each -> each.to().equals("activity C") && each.from().equals("activity A"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.count().isExact()).isFalse();
                    assertThat(each.count().most() - each.count().least()).isGreaterThanOrEqualTo(3);
                    assertThat(each.duration()).isNaN();
                });
    }

    @Test
    void arrows_that_few_cases_take_often_are_hidden_too() {
        EventLog log = letters(all(times(20, "AB"), List.of("ABABABABABABAB")));
        ProcessGraph graph = ProcessGraph.of(log, Locale.ENGLISH, new Protection(5));

        assertThat(graph.follows())
                .filteredOn(
                        each -> each.from().equals("activity B") && each.to().equals("activity A"))
                .singleElement()
                .satisfies(each -> assertThat(each.count().isExact()).isFalse());
    }

    @Test
    void handovers_in_few_cases_cannot_be_told_nor_worked_out_from_totals() {
        EventLog one = helpers(all(times(9, "xy"), times(2, "xz"), List.of("yxyxyx"), times(9, "x")));
        EventLog other = helpers(all(times(9, "xy"), times(4, "xz"), List.of("yxyxyx"), times(7, "x")));

        Drawn.hides(
                "handover-hidden",
                setting -> HandoverFigure.of(one, setting),
                setting -> HandoverFigure.of(other, setting));
        assertThat(HandoverFigure.of(one, FIVE).caption()).contains("There are no totals");
    }

    @Test
    void who_departs_from_the_phases_in_a_rare_way_cannot_be_told() {
        List<String> most = new ArrayList<>(all(times(30, "WESJ"), times(12, "WESC")));
        EventLog one = phases(all(most, times(2, "WSJC"), times(3, "WEJC")));
        EventLog other = phases(all(most, times(4, "WSJC"), times(1, "WEJC")));

        Drawn.hides(
                "conformance-hidden",
                setting -> ConformanceFigure.of(FivePhases.conformance(one), setting),
                setting -> ConformanceFigure.of(FivePhases.conformance(other), setting));
        Figure figure = ConformanceFigure.of(FivePhases.conformance(one), FIVE);
        assertThat(figure.csv()).contains("Other deviations,,,,5,").doesNotContain("c1");
        assertThat(ConformanceFigure.of(FivePhases.conformance(one), new Setting("p", Locale.ENGLISH, "all"))
                        .csv())
                .contains("c43");
    }

    @Test
    void who_follows_the_phases_how_far_cannot_be_told_of_few() {
        EventLog one = phases(all(times(30, "WESJ"), times(2, "WS"), times(3, "WSJC")));
        EventLog other = phases(all(times(30, "WESJ"), times(3, "WS"), times(2, "WSJC")));

        Drawn.hides(
                "fitness-hidden",
                setting -> FitnessFigure.of(FivePhases.conformance(one), setting),
                setting -> FitnessFigure.of(FivePhases.conformance(other), setting));
        assertThat(FitnessFigure.of(FivePhases.conformance(one), FIVE).csv())
                .contains("1,30,")
                .contains("0.8 to 0.9,<5,x,x");
    }

    @Test
    void what_one_figure_of_the_phases_tells_the_other_does_not_hide_something_behind() {
        EventLog log = phases(all(times(10, "WESJ"), times(30, "WS"), times(2, "WSJC")));
        Figure fitness = FitnessFigure.of(FivePhases.conformance(log), FIVE);

        assertThat(ConformanceFigure.of(FivePhases.conformance(log), FIVE).csv())
                .contains("No deviation,,,,10,");
        assertThat(fitness.csv())
                .contains("1,10,")
                .contains("0.6 to 0.7,≥5,x,x")
                .contains("0.8 to 0.9,<5,x,x");
    }

    @Test
    void four_who_depart_are_not_told_by_how_many_do_not() {
        Figure figure =
                ConformanceFigure.of(FivePhases.conformance(phases(all(times(30, "WESJ"), times(4, "WS")))), FIVE);

        assertThat(figure.csv()).doesNotContain(",30,").doesNotContain(",4,");
        assertThat(figure.caption()).doesNotContain("30").contains("fitness of all together x");
    }
}
