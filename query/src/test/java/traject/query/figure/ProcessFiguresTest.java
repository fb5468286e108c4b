package traject.query.figure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import traject.query.disclosure.Protection;
import traject.query.figure.ProcessGraph.Follows;
import traject.query.figure.ProcessGraph.Step;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;
import traject.query.process.cases.Variants;
import traject.query.process.conformance.Conformance;
import traject.query.process.format.XesEventLog;
import traject.query.research.process.FivePhases;
import traject.shared.vocabulary.Phase;

class ProcessFiguresTest {

    private static final List<Phase> IN_ORDER = List.of(Phase.values());

    private static final Setting SETTING = new Setting("p", Locale.ENGLISH, "all");
    static final EventLog PHASES = phases(400);
    private static final EventLog FOREIGN = foreign();

    /** Cases that mostly go forward, sometimes back, seldom past a phase; some are still under way, some change hands. */
    private static EventLog phases(int cases) {
        SplittableRandom random = new SplittableRandom(11);
        EventLogBuilder log = new EventLogBuilder();
        for (int which = 0; which < cases; which++) {
            Instant at = Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(300)));
            int phase = 0;
            int helper = random.nextInt(20);
            while (phase < 5) {
                log.add("c" + which, IN_ORDER.get(phase).name(), at, "helper" + helper);
                at = at.plus(Duration.ofDays(10 + random.nextInt(120)));
                int chance = random.nextInt(20);
                if (chance == 0) {
                    break;
                }
                if (random.nextInt(8) == 0) {
                    helper = (helper + 1 + random.nextInt(3)) % 20;
                }
                phase = chance == 1 ? phase + 2 : chance < 4 ? random.nextInt(phase + 1) : phase + 1;
                if (phase == 5 || chance == 5) {
                    log.add("c" + which, "case-closed", at, "helper" + helper);
                    break;
                }
            }
        }
        return log.build();
    }

    private static EventLog foreign() {
        try (InputStream xes = ProcessFiguresTest.class.getResourceAsStream("/traject/process/events/log.xes")) {
            return XesEventLog.read(requireNonNull(xes));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /** Each text a case, each letter an activity. */
    private static EventLog letters(String... cases) {
        EventLogBuilder log = new EventLogBuilder();
        for (int which = 0; which < cases.length; which++) {
            for (int i = 0; i < cases[which].length(); i++) {
                Instant at = Instant.EPOCH.plus(Duration.ofDays(i * 10L));
                log.add("c" + which, cases[which].substring(i, i + 1), at, null);
            }
        }
        return log.build();
    }

    /** Each text a case, each letter who did the next event; a dot is nobody. */
    private static EventLog helpers(String... cases) {
        EventLogBuilder log = new EventLogBuilder();
        for (int which = 0; which < cases.length; which++) {
            for (int i = 0; i < cases[which].length(); i++) {
                char who = cases[which].charAt(i);
                log.add("c" + which, "A", Instant.ofEpochSecond(i), who == '.' ? null : Character.toString(who));
            }
        }
        return log.build();
    }

    @Test
    void they_hold_what_every_figure_does() {
        Drawn.holds(
                "process-map",
                setting -> ProcessMap.of(ProcessGraph.of(PHASES, setting.language(), setting.protection()), setting));
        Drawn.holds("variants", setting -> VariantsFigure.of(PHASES, setting));
        Drawn.holds("rework", setting -> ReworkFigure.of(PHASES, setting));
        Drawn.holds("handover", setting -> HandoverFigure.of(PHASES, setting));
        Drawn.holds("conformance", setting -> ConformanceFigure.of(FivePhases.conformance(PHASES), setting));
        Drawn.holds("fitness", setting -> FitnessFigure.of(FivePhases.conformance(PHASES), setting));
    }

    @Test
    void so_they_do_of_a_log_from_elsewhere_and_of_a_single_case() {
        Drawn.holds(
                "foreign-map",
                setting -> ProcessMap.of(ProcessGraph.of(FOREIGN, setting.language(), setting.protection()), setting));
        Drawn.holds("foreign-variants", setting -> VariantsFigure.of(FOREIGN, setting));
        Drawn.holds("foreign-rework", setting -> ReworkFigure.of(FOREIGN, setting));
        Drawn.holds("foreign-handover", setting -> HandoverFigure.of(FOREIGN, setting));
        Drawn.holds("foreign-conformance", setting -> ConformanceFigure.of(FivePhases.conformance(FOREIGN), setting));
        EventLog hostile = new EventLogBuilder()
                .add("</svg>", Drawn.hostile(), Instant.EPOCH, "<b>")
                .add("</svg>", "%&*", Instant.EPOCH, "=1+1")
                .build();
        Drawn.holds("hostile-variants", setting -> VariantsFigure.of(hostile, setting));
        Drawn.holds("hostile-rework", setting -> ReworkFigure.of(hostile, setting));
        Drawn.holds("hostile-handover", setting -> HandoverFigure.of(hostile, setting));
    }

    @Test
    void a_map_has_the_steps_of_the_log_with_how_often_and_the_days_between() {
        ProcessGraph graph = ProcessGraph.of(letters("ABAB", "AB"), Locale.ENGLISH, Protection.NONE);

        assertThat(graph.steps())
                .containsExactly(
                        new Step("begin", "Begin", 2),
                        new Step("activity A", "A", 3),
                        new Step("activity B", "B", 3),
                        new Step("end", "End", 2));
        assertThat(graph.follows())
                .containsExactly(
                        new Follows("begin", "activity A", 2, Double.NaN),
                        new Follows("activity A", "activity B", 3, 10),
                        new Follows("activity B", "activity A", 1, 10),
                        new Follows("activity B", "end", 2, Double.NaN));
        assertThat(ProcessGraph.of(PHASES, Locale.of("nl"), Protection.NONE).steps())
                .extracting(ProcessGraph.Step::label)
                .contains(Phase.WELCOME.label(Locale.of("nl")), "Dossier afgesloten");
    }

    @Test
    void the_most_frequent_variants_are_drawn_and_all_stand_in_the_table_with_shares_that_add_up() {
        Figure figure = VariantsFigure.of(PHASES, SETTING);
        Drawn drawn = Drawn.of(figure);

        int all = Variants.of(PHASES).size();
        assertThat(all).isGreaterThan(20);
        assertThat(drawn.marks()).hasSize(15);
        assertThat(figure.table().rows()).hasSize(all);
        assertThat(drawn.column(3).stream().mapToDouble(cases -> cases).sum()).isEqualTo(PHASES.cases());
        assertThat(drawn.column(5).getLast()).isEqualTo(1);
        assertThat(drawn.column(5)).isSorted();
        assertThat(figure.caption()).contains("15 most frequent of " + all);
    }

    @Test
    void a_variant_says_its_course_its_number_its_share_and_its_duration() {
        Drawn drawn = Drawn.of(VariantsFigure.of(letters("AB", "AB", "AB", "ABC"), SETTING));

        assertThat(drawn.names())
                .containsExactly(
                        "3 cases, 75%; with those above 75%; duration 10 days: A → B",
                        "1 case, 25%; with those above 100%; duration 20 days: A → B → C");
        assertThat(drawn.said()).contains("A", "B", "C", "75%", "100%");
    }

    @Test
    void a_course_that_is_too_long_to_draw_tells_how_many_steps_are_left_out() {
        String longest = "AB".repeat(40);
        Drawn drawn = Drawn.of(VariantsFigure.of(letters(longest), SETTING));

        int shown = Drawn.parts(drawn.marks().getFirst(), "path").size();
        assertThat(shown).isBetween(5, 20);
        assertThat(drawn.said()).contains("+" + (80 - shown));
    }

    @Test
    void every_activity_has_a_code_of_its_own() {
        Words words = new Words(Locale.ENGLISH);
        List<String> names = List.of("case-opened", "case-closed", "Call centre", "C C", "a", "A", "WELCOME", "%");
        Activities activities = new Activities(names, words);

        assertThat(names.stream().map(activities::paint).map(Paint::code).toList())
                .containsExactly("CO", "CC", "CC2", "CC3", "A", "A2", "F1", "?");
        assertThat(activities.label("case-opened")).isEqualTo("Case opened");
        assertThat(activities.label("Call centre")).isEqualTo("Call centre");
    }

    @Test
    void rework_tells_in_how_many_cases_a_step_comes_again() {
        Drawn drawn = Drawn.of(ReworkFigure.of(letters("ABAAC", "AB", "BCB", "A"), SETTING));

        assertThat(drawn.names())
                .containsExactly(
                        "A: comes again in 1 of 3 cases (33%); 5 times in all",
                        "B: comes again in 1 of 3 cases (33%); 4 times in all",
                        "C: comes again in 0 of 2 cases (0%); 2 times in all");
        assertThat(drawn.column(1)).containsExactly(3.0, 3.0, 2.0);
        assertThat(drawn.column(2)).containsExactly(1.0, 1.0, 0.0);
    }

    @Test
    void handovers_are_told_by_numbers_of_helpers_not_by_what_they_are_called() {
        Drawn drawn = Drawn.of(HandoverFigure.of(helpers("xxyyx", "xy", "x..z", "wwww"), SETTING));

        assertThat(drawn.names())
                .containsExactly(
                        "H1 hands over 3 times: H2: 2, H3: 1",
                        "H2 hands over 1 times: H1: 1",
                        "H3 hands nothing over, takes over 1 times",
                        "H4 hands nothing over, takes over 0 times");
        assertThat(drawn.said()).doesNotContain("x", "y", "z", "w");
        assertThat(drawn.figure().caption()).contains("4 times, among 4 helpers, in 4 cases");
        assertThat(drawn.column(4)).containsExactly(2.0, 1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void a_log_in_which_nobody_hands_over_says_so() {
        assertThat(HandoverFigure.of(helpers("xx", "y.y"), SETTING).caption())
                .isEqualTo("No case went from one leading helper to another: 2 helpers, 2 cases.");
    }

    @Test
    void many_helpers_are_all_in_the_table() {
        Figure figure = HandoverFigure.of(PHASES, SETTING);

        assertThat(Drawn.of(figure).marks()).hasSize(15);
        assertThat(figure.caption()).containsPattern("15 helpers with most handovers, \\d+% of the whole");
        assertThat(figure.table().rows().stream()
                        .map(row -> row.getFirst().exact())
                        .distinct())
                .hasSize(PHASES.resources().size());
    }

    @Test
    void every_deviation_is_told_with_its_cases_and_that_it_is_no_fault() {
        Figure figure = ConformanceFigure.of(FivePhases.conformance(PHASES), SETTING);
        Conformance conformance = FivePhases.conformance(PHASES);
        int different = conformance.deviations().found().size();

        assertThat(figure.caption()).contains("A deviation is no fault");
        assertThat(figure.table().rows()).hasSize(1 + different);
        long fitting = IntStream.range(0, PHASES.cases())
                .filter(which -> conformance.fitness().of(which).fits())
                .count();
        assertThat(figure.table().rows().getFirst().get(4).exact()).isEqualTo(Long.toString(fitting));
        for (int k = 0; k < different; k++) {
            var found = conformance.deviations().found().get(k);
            List<Cell> row = figure.table().rows().get(k + 1);
            assertThat(row.get(4).exact())
                    .isEqualTo(Integer.toString(found.cases().size()));
            assertThat(row.get(7).exact().split(" "))
                    .containsExactlyElementsOf(
                            found.cases().stream().map(PHASES::caseId).toList());
        }
    }

    @Test
    void a_deviation_is_told_in_words() {
        EventLogBuilder log = new EventLogBuilder();
        String[][] cases = {
            {"WELCOME", "JOINT_WORK", "EXPLORATION", "JOINT_WORK"},
            {"WELCOME", "EXPLORATION", "case-closed"},
            {"STABILITY"},
            {"WELCOME", "EXPLORATION"}
        };
        for (int which = 0; which < cases.length; which++) {
            for (int i = 0; i < cases[which].length; i++) {
                log.add("c" + which, cases[which][i], Instant.ofEpochSecond(i), null);
            }
        }
        Drawn drawn = Drawn.of(ConformanceFigure.of(FivePhases.conformance(log.build()), SETTING));
        String[] phases = Arrays.stream(Phase.values())
                .map(phase -> phase.label(Locale.ENGLISH))
                .toArray(String[]::new);

        assertThat(drawn.names())
                .containsExactlyInAnyOrder(
                        "No deviation: 1 case",
                        "After %s, before %s: %s, %s passed over; in 1 case, 25%%; 1 times"
                                .formatted(phases[0], phases[3], phases[1], phases[2]),
                        "After %s, again to %s: %s passed over; in 1 case, 25%%; 1 times"
                                .formatted(phases[1], phases[3], phases[2]),
                        "After %s, before Case closed: %s, %s, %s passed over; in 1 case, 25%%; 1 times"
                                .formatted(phases[1], phases[2], phases[3], phases[4]),
                        "After the beginning, before %s: %s, %s passed over; in 1 case, 25%%; 1 times"
                                .formatted(phases[2], phases[0], phases[1]));
    }

    @Test
    void where_nobody_departs_from_the_phases_that_is_all_there_is_to_tell() {
        EventLog log = new EventLogBuilder()
                .add("c", "WELCOME", Instant.EPOCH, null)
                .add("c", "EXPLORATION", Instant.EPOCH, null)
                .build();
        Drawn drawn = Drawn.of(ConformanceFigure.of(FivePhases.conformance(log), SETTING));

        assertThat(drawn.names()).containsExactly("No deviation: 1 case");
        assertThat(drawn.figure().caption()).startsWith("1 of 1 case (100%) go").contains("together 1 (1:");
    }

    @Test
    void every_case_has_its_fitness_in_the_table() {
        Conformance conformance = FivePhases.conformance(PHASES);
        Figure figure = FitnessFigure.of(conformance, SETTING);

        assertThat(Drawn.of(figure).column(1).stream()
                        .mapToDouble(cases -> cases)
                        .sum())
                .isEqualTo(PHASES.cases());
        List<String> told = figure.table().rows().stream()
                .flatMap(row -> Arrays.stream(row.get(3).exact().split(" ")))
                .filter(each -> !each.isEmpty())
                .toList();
        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, PHASES.cases())
                        .mapToObj(which -> PHASES.caseId(which) + "="
                                + Words.exact(conformance.fitness().of(which).fitness()))
                        .toList());
    }
}
