package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import traject.query.figure.Proportions.Group;

class ProportionsTest {

    static final Group A = new Group("A", 212, 38);
    static final Group B = new Group("B", 41, 16);
    private static final Setting SETTING = new Setting("p", Locale.ENGLISH, "rupture within a year");

    @Test
    void holds_what_every_figure_does() {
        Drawn.holds("proportions", setting -> Proportions.of(List.of(A, B), setting));
        Drawn.holds(
                "proportions-many",
                setting -> Proportions.of(
                        List.of(A, B, new Group("with a very long name that does not fit beside it", 9, 0), none()),
                        setting));
        Drawn.holds("proportions-overlapping", setting -> Proportions.overlapping(List.of(A, B), setting));
    }

    private static Group none() {
        return new Group("nobody", 0, 0);
    }

    @Test
    void two_groups_are_compared_and_it_is_said_that_this_is_no_cause() {
        Drawn drawn = Drawn.of(Proportions.of(List.of(A, B), SETTING));

        assertThat(drawn.said()).contains("A · 212", "B · 41", "18%", "39%");
        assertThat(drawn.names().getLast()).isEqualTo("B: 16 of 41, 39%; interval of 95% from 26% to 54%");
        assertThat(drawn.figure().caption())
                .contains(
                        "Going together is not causing.",
                        "A less B: −21 percentage points (95% −37 to −7",
                        "p = 0.006");
        assertThat(drawn.column(3).getLast()).isCloseTo(38.0 / 212 - 16.0 / 41, within(1e-12));
        double px = (Drawn.number(Drawn.parts(drawn.marks().getLast(), "circle").getFirst(), "cx") - 190) / (16.0 / 41);
        assertThat(Drawn.number(Drawn.parts(drawn.marks().getFirst(), "circle").getFirst(), "cx"))
                .isCloseTo(190 + px * 38 / 212, within(0.1));
    }

    @Test
    void groups_that_share_members_and_more_than_two_are_not_compared() {
        Figure overlapping = Proportions.overlapping(List.of(A, B), SETTING);

        assertThat(overlapping.caption()).contains("in both").doesNotContain("Fisher");
        assertThat(overlapping.table().rows()).hasSize(2);
        assertThat(Proportions.of(List.of(A, B, none()), SETTING).caption()).doesNotContain("Fisher");
        assertThat(Proportions.of(List.of(A, B, none()), SETTING).csv()).contains("nobody,0,0,,,,");
        assertThatThrownBy(() -> new Group("A", 2, 3)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> Proportions.of(List.of(), SETTING)).hasMessageContaining("a group");
    }

    @Test
    void whether_it_happened_to_one_or_three_or_did_not_cannot_be_told() {
        Drawn.hides(
                "proportions-hidden",
                setting -> Proportions.of(List.of(A, new Group("B", 41, 1)), setting),
                setting -> Proportions.of(List.of(A, new Group("B", 41, 3)), setting));
        Drawn.hides(
                "proportions-nearly-all",
                setting -> Proportions.of(List.of(A, new Group("B", 41, 40)), setting),
                setting -> Proportions.of(List.of(A, new Group("B", 41, 38)), setting));
        Drawn.hides(
                "proportions-of-few",
                setting -> Proportions.of(List.of(A, new Group("B", 2, 1)), setting),
                setting -> Proportions.of(List.of(A, new Group("B", 3, 1)), setting));
        Setting five = new Setting("p", Locale.ENGLISH, "rupture", Drawn.FIVE);
        Drawn drawn = Drawn.of(Proportions.of(List.of(A, new Group("B", 41, 1)), five));
        assertThat(drawn.said()).contains("18%", "<5");
        assertThat(drawn.names().getLast()).isEqualTo("B: <5 of 41");
    }
}
