package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import traject.query.figure.SurvivalCurves.Group;
import traject.query.sequence.survival.LogRank;
import traject.query.sequence.survival.Observation;

class SurvivalCurvesTest {

    private static final Setting FIVE = new Setting("s", Locale.ENGLISH, "rupture", Drawn.FIVE);
    private static final Setting SETTING = new Setting("s", Locale.ENGLISH, "rupture");

    @Test
    void holds_what_every_figure_does() {
        List<Group> two = List.of(group("A: all others", 171, 0.03, 1), group("B: premature guidance", 41, 0.06, 2));
        Drawn.holds("survival", setting -> SurvivalCurves.of(two, TimeUnit.MONTH, setting));
        List<Group> many = List.of(
                group("<b>A</b>", 5_000, 0.03, 1),
                group("B", 3_000, 0.031, 2),
                group("C", 2_000, 0.032, 3),
                new Group("nobody yet", List.of(new Observation(3, false))));
        Drawn.holds("survival-many", setting -> SurvivalCurves.of(many, TimeUnit.DAY, setting));
    }

    @Test
    void the_line_steps_down_at_each_event_to_the_share_of_the_table() {
        List<Observation> few = List.of(
                new Observation(1, true),
                new Observation(2, false),
                new Observation(3, true),
                new Observation(4, true));
        Drawn drawn = Drawn.of(SurvivalCurves.of(List.of(new Group("A", few)), TimeUnit.MONTH, SETTING));

        assertThat(drawn.column(4)).containsExactly(0.75, 0.375, 0.0);
        assertThat(drawn.column(2)).containsExactly(4.0, 2.0, 1.0);
        String line = Drawn.parts(drawn.marks().getFirst(), "path").get(1).getAttribute("d");
        assertThat(line).isEqualTo("M120 10H222.5V77.5H427.5V178.75H530V280H530");
        assertThat(drawn.figure().table().rows().getLast().get(5).shown())
                .as("no limits made up")
                .isEqualTo("–");
        assertThat(drawn.said()).containsSequence("A", "4", "4", "3", "2", "1");
    }

    @Test
    void the_caption_has_the_log_rank_test_of_two_groups_and_none_of_one() {
        List<Group> groups = List.of(group("A", 60, 0.02, 1), group("B", 60, 0.09, 2));
        LogRank test = LogRank.of(groups.stream().map(Group::observations).toList(), 0);

        assertThat(SurvivalCurves.of(groups, TimeUnit.MONTH, SETTING).caption())
                .contains("chi-squared " + new Words(Locale.ENGLISH).number(test.chiSquared(), 2), "1 df, p");
        assertThat(SurvivalCurves.of(groups.subList(0, 1), TimeUnit.MONTH, SETTING)
                        .caption())
                .doesNotContain("Log-rank");
    }

    @Test
    void of_groups_to_whom_nothing_happened_the_caption_says_that_there_is_no_test() {
        List<Observation> nothing = List.of(new Observation(5, false));

        assertThat(SurvivalCurves.of(List.of(new Group("A", nothing), new Group("B", nothing)), TimeUnit.MONTH, SETTING)
                        .caption())
                .contains("No log-rank test");
    }

    @Test
    void a_group_to_whom_nothing_happened_stays_at_the_top() {
        Drawn drawn = Drawn.of(SurvivalCurves.of(
                List.of(new Group("A", List.of(new Observation(5, false)))), TimeUnit.MONTH, SETTING));

        assertThat(drawn.names())
                .containsExactly("A: 1 observed, 0 events; median not reached (95% not reached to not reached); at the"
                        + " end, 5: 100%");
        assertThat(drawn.column(4)).containsExactly(1.0);
    }

    @Test
    void when_one_of_a_few_events_happened_cannot_be_told_nor_how_few_are_left() {
        Group early = at("A", 3, 3, 4, 9, 9, 9, 12, 12, -12, -15, -15, -15, -16, -16, -16, -16, 17, 18);
        Group late = at("A", 2, 8, 9, 9, 9, 9, 12, 12, -13, -14, -16, -16, -16, -16, -16, -16, 20, 17);

        Drawn.hides(
                "survival-hidden",
                setting -> SurvivalCurves.of(List.of(early), TimeUnit.MONTH, setting),
                setting -> SurvivalCurves.of(List.of(late), TimeUnit.MONTH, setting));
        Drawn drawn = Drawn.of(SurvivalCurves.of(List.of(early), TimeUnit.MONTH, FIVE));
        assertThat(drawn.column(3)).allMatch(events -> events >= 5);
        assertThat(drawn.column(2)).containsExactly(18.0);
    }

    @Test
    void in_a_protected_curve_every_period_has_none_or_enough_of_events_of_ends_and_of_those_left() {
        for (long seed = 1; seed <= 40; seed++) {
            Group group = group("A", 20 + (int) seed * 7, 0.01 * seed, seed);
            List<Observation> told = CoarseTimes.of(group.observations(), Drawn.FIVE);
            double left = group.observations().size();
            assertThat(told.stream().mapToDouble(Observation::weight).sum()).isIn(0.0, left);
            for (Observation each : told) {
                assertThat(each.weight()).isGreaterThanOrEqualTo(5);
                assertThat(each.time()).isEqualTo(Math.rint(each.time()));
                left -= each.weight();
                assertThat(left)
                        .satisfiesAnyOf(
                                none -> assertThat(none).isZero(),
                                many -> assertThat(many).isGreaterThanOrEqualTo(5));
            }
        }
        List<Group> two = List.of(group("A", 171, 0.03, 1), group("B", 41, 0.06, 2), at("C", 1, 2, -9));
        Drawn.holds(
                "survival-protected",
                setting -> SurvivalCurves.of(
                        two,
                        TimeUnit.MONTH,
                        new Setting(setting.id(), setting.language(), setting.subject(), Drawn.FIVE)));
        Figure figure = SurvivalCurves.of(two, TimeUnit.MONTH, FIVE);
        assertThat(figure.caption()).contains("Fewer than 5").doesNotContain("Log-rank");
        assertThat(SurvivalCurves.of(two.subList(0, 2), TimeUnit.MONTH, FIVE).caption())
                .contains("Log-rank: chi-squared");
        assertThat(figure.csv()).contains("C,x,<5,x,x,x,x,x");
    }

    /** Times of events; those whose observation ended are negative. */
    private static Group at(String name, int... times) {
        return new Group(
                name,
                Arrays.stream(times)
                        .mapToObj(time -> new Observation(Math.abs(time), time > 0))
                        .toList());
    }

    static Group group(String name, int size, double hazard, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            double time = Math.ceil(-Math.log(1 - random.nextDouble()) / hazard);
            double end = 6 + random.nextInt(30);
            observations.add(new Observation(Math.min(time, end), time <= end));
        }
        return new Group(name, observations);
    }
}
