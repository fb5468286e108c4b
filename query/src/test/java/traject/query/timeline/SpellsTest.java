package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.SpellStart.*;
import static traject.query.timeline.Story.*;
import static traject.shared.vocabulary.ClientRole.*;
import static traject.shared.vocabulary.HelperRole.*;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import traject.query.timeline.Spells.OfRelationship;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class SpellsTest {

    private static <T> Spell<T> spell(T value, String from, @Nullable String to, SpellStart start) {
        return new Spell<>(value, day(from), to == null ? null : day(to), start);
    }

    private static OfRelationship r1(Story story) {
        return story.spells(View.HELPER).relationships().getFirst();
    }

    @Test
    void a_role_lasts_from_its_shift_to_the_next_one() {
        assertThat(r1(ledByNour()
                                .told(
                                        shift("a", "2025-02-01", RESCUER, View.HELPER),
                                        shift("b", "2025-03-01", COUNSELLOR, View.HELPER)))
                        .helperRoles())
                .containsExactly(
                        spell(RESCUER, "2025-02-01", "2025-03-01", BEGUN),
                        spell(COUNSELLOR, "2025-03-01", null, SHIFTED));
    }

    @Test
    void roles_last_no_longer_than_the_relationship() {
        OfRelationship spells = r1(ledByNour()
                .told(
                        shift("a", "2025-02-01", RESCUER, View.HELPER),
                        shift("b", "2025-02-01", GO_IT_ALONE, View.HELPER))
                .told(ended("e", "2025-03-01", R1), phase("p", "2025-04-01", Phase.EXPLORATION)));

        assertThat(spells.helperRoles()).containsExactly(spell(RESCUER, "2025-02-01", "2025-03-01", BEGUN));
        assertThat(spells.clientRoles()).containsExactly(spell(GO_IT_ALONE, "2025-02-01", "2025-03-01", BEGUN));
        assertThat(spells.configurations())
                .containsExactly(spell(new Configuration(GO_IT_ALONE, RESCUER), "2025-02-01", "2025-03-01", BEGUN));
    }

    @Test
    void a_configuration_changes_when_either_side_does() {
        OfRelationship spells = r1(ledByNour()
                .told(
                        shift("a", "2025-02-01", RESCUER, View.HELPER),
                        shift("b", "2025-03-01", GO_IT_ALONE, View.HELPER))
                .told(shift("c", "2025-04-01", COUNSELLOR, View.HELPER))
                .told(shift("d", "2025-05-01", ATTACHED_STAYER, View.HELPER)));

        assertThat(spells.configurations())
                .containsExactly(
                        spell(new Configuration(null, RESCUER), "2025-02-01", "2025-03-01", BEGUN),
                        spell(new Configuration(GO_IT_ALONE, RESCUER), "2025-03-01", "2025-04-01", BEGUN),
                        spell(new Configuration(GO_IT_ALONE, COUNSELLOR), "2025-04-01", "2025-05-01", SHIFTED),
                        spell(new Configuration(ATTACHED_STAYER, COUNSELLOR), "2025-05-01", null, SHIFTED));
        assertThat(spells.last()).isEqualTo(new Configuration(ATTACHED_STAYER, COUNSELLOR));
    }

    @Test
    void a_configuration_with_one_side_unknown_is_not_the_last_complete_one() {
        assertThat(r1(ledByNour().told(shift("a", "2025-02-01", RESCUER, View.HELPER)))
                        .last())
                .isNull();
    }

    @Test
    void passing_from_a_fall_back_lane_to_the_views_own_is_no_shift() {
        OfRelationship spells = r1(ledByNour()
                .told(
                        shift("a", "2025-02-01", INSPECTOR, View.CLIENT),
                        shift("b", "2025-03-01", COUNSELLOR, View.HELPER))
                .told(shift("c", "2025-04-01", MEDIATOR, View.HELPER)));

        List<Spell<traject.shared.vocabulary.HelperRole>> expected = List.of(
                spell(INSPECTOR, "2025-02-01", "2025-03-01", BEGUN),
                spell(COUNSELLOR, "2025-03-01", "2025-04-01", OTHER_LANE),
                spell(MEDIATOR, "2025-04-01", null, SHIFTED));
        assertThat(spells.helperRoles()).isEqualTo(expected);
        assertThat(spells.configurations()).extracting(Spell::start).containsExactly(BEGUN, OTHER_LANE, SHIFTED);
    }

    @Test
    void passing_to_the_own_lane_with_the_same_role_begins_no_new_spell_and_the_next_shift_is_one() {
        assertThat(r1(ledByNour()
                                .told(
                                        shift("a", "2025-02-01", INSPECTOR, View.CLIENT),
                                        shift("b", "2025-03-01", INSPECTOR, View.HELPER),
                                        shift("c", "2025-04-01", MEDIATOR, View.HELPER)))
                        .helperRoles())
                .containsExactly(
                        spell(INSPECTOR, "2025-02-01", "2025-04-01", BEGUN),
                        spell(MEDIATOR, "2025-04-01", null, SHIFTED));
    }

    @Test
    void when_one_side_shifts_and_the_other_only_passes_to_its_own_lane_the_pair_shifts() {
        assertThat(r1(ledByNour()
                                .told(
                                        shift("a", "2025-02-01", INSPECTOR, View.CLIENT),
                                        shift("b", "2025-02-01", GO_IT_ALONE, View.HELPER),
                                        shift("c", "2025-03-01", COUNSELLOR, View.HELPER),
                                        shift("d", "2025-03-01", ATTACHED_STAYER, View.HELPER)))
                        .configurations())
                .containsExactly(
                        spell(new Configuration(GO_IT_ALONE, INSPECTOR), "2025-02-01", "2025-03-01", BEGUN),
                        spell(new Configuration(ATTACHED_STAYER, COUNSELLOR), "2025-03-01", null, SHIFTED));
    }

    @Test
    void what_did_not_last_until_the_end_of_its_day_has_no_spell() {
        assertThat(r1(ledByNour()
                                .told(
                                        shift("a", "2025-02-01", RESCUER, View.HELPER),
                                        shift("b", "2025-03-01", COUNSELLOR, View.HELPER),
                                        shift("c", "2025-03-01", MEDIATOR, View.HELPER)))
                        .helperRoles())
                .containsExactly(
                        spell(RESCUER, "2025-02-01", "2025-03-01", BEGUN),
                        spell(MEDIATOR, "2025-03-01", null, SHIFTED));
    }

    @Test
    void what_is_left_and_taken_up_again_on_one_day_goes_on() {
        assertThat(r1(ledByNour()
                                .told(
                                        shift("a", "2025-02-01", RESCUER, View.HELPER),
                                        shift("b", "2025-03-01", COUNSELLOR, View.HELPER),
                                        shift("c", "2025-03-01", RESCUER, View.HELPER)))
                        .helperRoles())
                .containsExactly(spell(RESCUER, "2025-02-01", null, BEGUN));
    }

    @Test
    void a_closed_case_is_in_no_phase_and_a_reopening_begins_one() {
        Spells spells = ledByNour()
                .told(phase("p", "2025-02-01", Phase.EXPLORATION), closed("c", "2025-03-01"))
                .told(reopened("o", "2025-06-01", Phase.EXPLORATION))
                .spells(View.HELPER);

        assertThat(spells.phases())
                .containsExactly(
                        spell(Phase.WELCOME, "2025-01-06", "2025-02-01", BEGUN),
                        spell(Phase.EXPLORATION, "2025-02-01", "2025-03-01", SHIFTED),
                        spell(Phase.EXPLORATION, "2025-06-01", null, BEGUN));
    }

    @Test
    void a_lead_that_is_taken_over_shifts_and_after_a_gap_it_begins() {
        Spells spells = ledByNour()
                .told(started("s2", "2025-02-01", R2, SAM, false), lead("l", "2025-02-10", R2))
                .told(ended("e", "2025-03-01", R2), lead("l2", "2025-04-01", R1))
                .spells(View.HELPER);

        assertThat(spells.leads())
                .containsExactly(
                        spell(R1, "2025-01-06", "2025-02-10", BEGUN),
                        spell(R2, "2025-02-10", "2025-03-01", SHIFTED),
                        spell(R1, "2025-04-01", null, BEGUN));
    }

    @Test
    void spells_up_to_a_day_know_nothing_of_what_came_after_it() {
        Story story = ledByNour()
                .told(
                        shift("a", "2025-02-01", RESCUER, View.HELPER),
                        shift("b", "2025-03-01", COUNSELLOR, View.HELPER));

        assertThat(story.timeline()
                        .spells(day("2025-02-28"), LATER, View.HELPER)
                        .relationships()
                        .getFirst()
                        .helperRoles())
                .containsExactly(spell(RESCUER, "2025-02-01", null, BEGUN));
    }
}
