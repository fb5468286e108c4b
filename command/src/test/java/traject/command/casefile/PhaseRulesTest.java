package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;
import static traject.shared.vocabulary.Phase.*;

import org.junit.jupiter.api.Test;

/** Phases go forward by one, back freely, and skip only with a rationale. */
class PhaseRulesTest {

    private static CaseStory opened() {
        return given(open("e1", "01-06"));
    }

    @Test
    void forward_by_one() {
        opened().when(enter("e2", "02-01", EXPLORATION)).thenRecorded();
    }

    @Test
    void not_past_a_phase_without_a_rationale() {
        opened().when(enter("e2", "02-01", STABILITY)).thenRefused(Refusal.SKIP_NEEDS_RATIONALE, "e2");
    }

    @Test
    void past_a_phase_with_a_rationale() {
        opened().when(enter("e2", "02-01", JOINT_WORK, "dringende verhuis")).thenRecorded();
    }

    @Test
    void back_freely() {
        opened().and(enter("e2", "02-01", JOINT_WORK, "dringende verhuis"))
                .when(enter("e3", "03-01", WELCOME))
                .thenRecorded();
    }

    @Test
    void the_current_phase_is_no_change() {
        opened().when(enter("e2", "02-01", WELCOME)).thenRefused(Refusal.NO_CHANGE, "e2");
    }

    @Test
    void a_late_step_back_would_make_a_later_step_a_skip() {
        opened().and(enter("e2", "02-01", EXPLORATION))
                .and(enter("e3", "04-01", STABILITY))
                .when(enter("e4", "03-01", WELCOME))
                .thenRefused(Refusal.WOULD_INVALIDATE, "e3");
    }

    @Test
    void a_late_phase_marks_the_later_one_that_changes_nothing_any_more() {
        opened().and(enter("e2", "03-01", EXPLORATION))
                .when(enter("e3", "02-01", EXPLORATION))
                .thenMarked("e2");
    }

    @Test
    void only_what_is_really_broken_is_named_and_not_all_that_follows() {
        opened().and(enter("e2", "02-01", EXPLORATION))
                .and(enter("e3", "03-01", STABILITY))
                .and(enter("e4", "04-01", JOINT_WORK))
                .when(retract("e2"))
                .thenRefused(Refusal.WOULD_INVALIDATE, "e3");
    }
}
