package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;
import static traject.shared.vocabulary.ClientRole.ATTACHED_STAYER;
import static traject.shared.vocabulary.HelperRole.*;

import org.junit.jupiter.api.Test;
import traject.shared.vocabulary.View;

/** A role shift must change the role in its lane as it stood on that date. */
class RoleShiftRulesTest {

    private static CaseStory nourHelps() {
        return given(open("e1", "01-06"), start("e2", "01-06", "r1", "nour"));
    }

    @Test
    void the_first_role_comes_from_unknown() {
        nourHelps().when(shift("e3", "01-10", "r1", RESCUER, View.HELPER)).thenRecorded();
    }

    @Test
    void the_role_somebody_already_has_is_no_shift() {
        nourHelps()
                .and(shift("e3", "01-10", "r1", RESCUER, View.HELPER))
                .when(shift("e4", "02-10", "r1", RESCUER, View.HELPER))
                .thenRefused(Refusal.NO_CHANGE, "e4");
    }

    @Test
    void a_late_shift_is_judged_as_the_role_stood_on_its_date() {
        nourHelps()
                .and(shift("e3", "01-10", "r1", RESCUER, View.HELPER))
                .and(shift("e4", "03-10", "r1", COUNSELLOR, View.HELPER))
                .when(shift("e5", "02-01", "r1", RESCUER, View.HELPER))
                .thenRefused(Refusal.NO_CHANGE, "e5");
    }

    @Test
    void a_later_shift_that_changes_nothing_any_more_is_marked_and_stays() {
        nourHelps()
                .and(shift("e3", "01-10", "r1", RESCUER, View.HELPER))
                .and(shift("e4", "03-10", "r1", COUNSELLOR, View.HELPER))
                .when(shift("e5", "02-01", "r1", COUNSELLOR, View.HELPER))
                .thenMarked("e4");
    }

    @Test
    void client_and_helper_may_see_it_differently() {
        nourHelps()
                .and(shift("e3", "01-10", "r1", COUNSELLOR, View.HELPER))
                .when(shift("e4", "01-10", "r1", INSPECTOR, View.CLIENT))
                .thenRecorded();
    }

    @Test
    void a_shift_seen_by_both_counts_when_it_changes_one_of_the_two_lanes() {
        nourHelps()
                .and(shift("e3", "01-10", "r1", COUNSELLOR, View.HELPER))
                .when(shift("e4", "01-20", "r1", COUNSELLOR, View.BOTH))
                .thenRecorded();
    }

    @Test
    void a_shift_seen_by_both_is_none_when_both_lanes_already_have_the_role() {
        nourHelps()
                .and(shift("e3", "01-10", "r1", COUNSELLOR, View.BOTH))
                .when(shift("e4", "01-20", "r1", COUNSELLOR, View.BOTH))
                .thenRefused(Refusal.NO_CHANGE, "e4");
    }

    @Test
    void the_client_s_role_moves_apart_from_the_helper_s() {
        nourHelps()
                .and(shift("e3", "01-10", "r1", RESCUER, View.HELPER))
                .when(shift("e4", "01-10", "r1", ATTACHED_STAYER, View.HELPER))
                .thenRecorded();
    }

    @Test
    void there_is_no_role_before_the_relationship() {
        given(open("e1", "01-06"))
                .when(shift("e3", "01-10", "r1", RESCUER, View.HELPER))
                .thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "e3");
    }

    @Test
    void there_is_no_role_after_the_relationship() {
        nourHelps()
                .and(end("e3", "02-01", "r1"))
                .when(shift("e4", "02-02", "r1", RESCUER, View.HELPER))
                .thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "e4");
    }
}
