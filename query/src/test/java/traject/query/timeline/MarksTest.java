package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.*;
import static traject.shared.vocabulary.HelperRole.*;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class MarksTest {

    private static Mark changesNothing(String id) {
        return new Mark(id(id), MarkReason.CHANGES_NOTHING, List.of());
    }

    private static List<Mark> marks(Story story) {
        return story.on("2025-12-31").marks();
    }

    @Test
    void a_shift_that_changes_nothing_any_more_is_marked_and_the_role_keeps_its_earlier_date() {
        Story story = ledByNour()
                .told(shift("later", "2025-03-01", RESCUER, View.HELPER))
                .recordedOn("2025-04-01", shift("earlier", "2025-02-01", RESCUER, View.HELPER));

        assertThat(marks(story)).containsExactly(changesNothing("later"));
        assertThat(Objects.requireNonNull(story.on("2025-12-31").relationship(R1))
                        .roles()
                        .helper()
                        .helper())
                .isEqualTo(new RoleTaken<>(RESCUER, day("2025-02-01"), id("earlier")));
    }

    @Test
    void the_same_role_seen_by_another_view_is_no_repetition() {
        assertThat(marks(ledByNour()
                        .told(
                                shift("a", "2025-02-01", RESCUER, View.HELPER),
                                shift("b", "2025-03-01", RESCUER, View.CLIENT))))
                .isEmpty();
    }

    @Test
    void a_shift_by_both_is_marked_only_when_both_lanes_had_the_role() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), shift("b", "2025-03-01", RESCUER, View.BOTH));
        assertThat(marks(story)).isEmpty();

        story.told(shift("c", "2025-04-01", RESCUER, View.BOTH));
        assertThat(marks(story)).containsExactly(changesNothing("c"));
    }

    @Test
    void a_phase_that_the_case_was_in_already_is_marked_and_keeps_its_earlier_date() {
        Story story = ledByNour()
                .told(phase("later", "2025-03-01", Phase.EXPLORATION))
                .recordedOn("2025-04-01", phase("earlier", "2025-02-01", Phase.EXPLORATION));

        assertThat(marks(story)).containsExactly(changesNothing("later"));
        assertThat(story.on("2025-12-31").phase())
                .isEqualTo(new CurrentPhase(Phase.EXPLORATION, day("2025-02-01"), id("earlier")));
    }

    @Test
    void making_the_leader_lead_is_marked_and_the_lead_keeps_its_earlier_date() {
        Story story = ledByNour()
                .told(started("s2", "2025-01-10", R2, SAM, false), lead("later", "2025-03-01", R2))
                .recordedOn("2025-04-01", lead("earlier", "2025-02-01", R2));

        assertThat(marks(story)).containsExactly(changesNothing("later"));
        assertThat(Objects.requireNonNull(story.on("2025-12-31").leader()).leadingSince())
                .isEqualTo(day("2025-02-01"));
    }

    @Test
    void an_entry_is_marked_only_from_its_own_day_on() {
        Story story = ledByNour()
                .told(shift("later", "2025-03-01", RESCUER, View.HELPER))
                .recordedOn("2025-04-01", shift("earlier", "2025-02-01", RESCUER, View.HELPER));

        assertThat(story.on("2025-02-28").marks()).isEmpty();
    }

    @Test
    void a_decision_is_marked_when_what_it_rests_on_was_corrected_after_it_was_recorded() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), decision("d", "2025-03-01", "a", "r1-start"))
                .recordedOn("2025-04-01", corrected("k", shift("a", "2025-02-01", COUNSELLOR, View.HELPER)));

        assertThat(marks(story)).containsExactly(new Mark(id("d"), MarkReason.BASIS_CHANGED, List.of(id("a"))));
        assertThat(story.on("2025-12-31").decisions().getFirst().changedBasis()).containsExactly(id("a"));
        assertThat(story.timeline()
                        .at(day("2025-12-31"), noon("2025-03-31"), View.HELPER)
                        .marks())
                .isEmpty();
    }

    @Test
    void a_decision_is_marked_when_what_it_rests_on_was_retracted_after_it_was_recorded() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), decision("d", "2025-03-01", "a"))
                .recordedOn("2025-04-01", retracted("k", "a"));

        assertThat(marks(story)).containsExactly(new Mark(id("d"), MarkReason.BASIS_CHANGED, List.of(id("a"))));
    }

    @Test
    void a_correction_that_was_known_when_the_decision_was_recorded_marks_nothing() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER))
                .recordedOn("2025-02-10", corrected("k", shift("a", "2025-02-01", COUNSELLOR, View.HELPER)))
                .told(decision("d", "2025-03-01", "a"));

        assertThat(marks(story)).isEmpty();
    }

    @Test
    void a_decision_that_was_corrected_itself_is_still_compared_with_when_it_was_first_recorded() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), decision("d", "2025-03-01", "a"))
                .recordedOn("2025-04-01", corrected("k", shift("a", "2025-02-01", COUNSELLOR, View.HELPER)))
                .recordedOn("2025-05-01", corrected("l", decision("d", "2025-03-02", "a")));

        assertThat(marks(story)).containsExactly(new Mark(id("d"), MarkReason.BASIS_CHANGED, List.of(id("a"))));
    }
}
