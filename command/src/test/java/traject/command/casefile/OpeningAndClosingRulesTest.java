package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;
import static traject.shared.vocabulary.ClosingOutcome.*;
import static traject.shared.vocabulary.Phase.*;

import org.junit.jupiter.api.Test;
import traject.shared.vocabulary.ClosingOutcome;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

/** Nothing before a case is opened; after the closing only reopening, aftercare, corrections and disagreement. */
class OpeningAndClosingRulesTest {

    private static CaseStory running() {
        return given(open("e1", "01-06"), start("e2", "01-06", "r1", "nour"));
    }

    private static CaseStory closed() {
        return running().and(close("c1", "03-01", MOVED, "verhuisd"));
    }

    @Test
    void nothing_is_recorded_before_a_case_is_opened() {
        given().when(enter("e1", "01-06", EXPLORATION)).thenRefused(Refusal.NOT_OPEN, "e1");
    }

    @Test
    void nothing_is_dated_before_the_opening() {
        running().when(relapse("e3", "01-05")).thenRefused(Refusal.NOT_OPEN, "e3");
    }

    @Test
    void a_case_is_opened_once() {
        running().when(open("e3", "02-01")).thenRefused(Refusal.ALREADY_OPEN, "e3");
    }

    @Test
    void a_second_opening_dated_before_the_first_is_refused_as_well() {
        running().when(open("e3", "01-01")).thenRefused(Refusal.ALREADY_OPEN, "e3");
    }

    @Test
    void nothing_lies_in_the_future() {
        running().on("2025-03-01").when(relapse("e3", "03-02")).thenRefused(Refusal.IN_THE_FUTURE);
    }

    @Test
    void a_step_of_a_decision_does_not_lie_in_the_future_either() {
        running().on("2025-03-01").when(decide("e3", "03-02")).thenRefused(Refusal.IN_THE_FUTURE);
    }

    @Test
    void today_is_not_the_future() {
        running().on("2025-03-01").when(relapse("e3", "03-01")).thenRecorded();
    }

    @Test
    void closing_outside_the_closure_phase_needs_a_rationale() {
        running()
                .when(close("c1", "03-01", ClosingOutcome.STABILITY))
                .thenRefused(Refusal.CLOSURE_NEEDS_RATIONALE, "c1");
    }

    @Test
    void closing_in_the_closure_phase_needs_none() {
        running()
                .and(enter("e3", "02-01", CLOSURE, "alles liep goed"))
                .when(close("c1", "03-01", LASTING_RESULT))
                .thenRecorded();
    }

    @Test
    void a_case_does_not_close_over_a_pending_handover() {
        running()
                .and(announce("h1", "02-01", "sam"))
                .when(close("c1", "03-01", MOVED, "verhuisd"))
                .thenRefused(Refusal.HANDOVER_PENDING, "c1");
    }

    @Test
    void a_closed_case_takes_no_entry_dated_after_the_closing() {
        closed().when(relapse("e4", "03-10")).thenRefused(Refusal.CLOSED, "e4");
    }

    @Test
    void nor_one_later_on_the_day_of_the_closing() {
        closed().when(relapse("e4", "03-01")).thenRefused(Refusal.CLOSED, "e4");
    }

    @Test
    void an_entry_dated_before_the_closing_may_come_late() {
        closed().when(enter("e4", "02-10", EXPLORATION)).thenRecorded();
    }

    @Test
    void an_entry_before_the_closing_can_be_corrected_after_it() {
        closed().and(relapse("e4", "02-10"))
                .when(correct("e4", relapse("e4", "02-11")))
                .thenRecorded();
    }

    @Test
    void aftercare_follows_the_closing() {
        closed().when(aftercare("n1", "03-22")).thenRecorded();
    }

    @Test
    void the_client_may_disagree_after_the_closing_with_the_closing_itself_and_with_what_came_before() {
        closed().when(disagree("v1", "03-01", "c1")).thenRecorded();
        closed().when(disagree("v1", "05-20", "c1")).thenRecorded();
        closed().and(aftercare("n1", "03-22"))
                .when(disagree("v1", "03-10", "e2"))
                .thenRecorded();
    }

    @Test
    void after_the_closing_too_a_disagreement_is_about_an_entry_that_was_there() {
        closed().when(disagree("v1", "05-20", "e9")).thenRefusedIn("about", Refusal.UNKNOWN_ENTRY, "v1");
        closed().and(aftercare("n1", "03-22"))
                .when(disagree("v1", "03-21", "n1"))
                .thenRefusedIn("about", Refusal.ABOUT_LATER, "v1");
    }

    @Test
    void a_case_that_the_client_disagreed_with_stays_closed_and_can_be_reopened() {
        CaseStory disagreed = closed().and(disagree("v1", "05-20", "c1"));
        disagreed.when(relapse("e4", "05-21")).thenRefused(Refusal.CLOSED, "e4");
        disagreed.when(reopen("o1", "06-01", EXPLORATION)).thenRecorded();
    }

    @Test
    void a_disagreement_stands_when_it_turns_out_that_the_case_was_closed_then() {
        closed().and(reopen("o1", "06-01", EXPLORATION))
                .and(disagree("v1", "06-10", "c1"))
                .when(correct("o1", reopen("o1", "07-01", EXPLORATION)))
                .thenRecorded();
    }

    @Test
    void a_closed_case_is_not_closed_again() {
        closed().when(close("c2", "03-02", DIED, "overleden")).thenRefused(Refusal.CLOSED, "c2");
    }

    @Test
    void an_open_case_is_not_reopened() {
        running().when(reopen("o1", "03-02", EXPLORATION)).thenRefused(Refusal.NOT_CLOSED, "o1");
    }

    @Test
    void a_late_closing_would_invalidate_what_came_after_it() {
        running()
                .and(relapse("e3", "02-10"))
                .and(aftercare("n1", "02-11"))
                .and(disagree("v1", "02-12", "e2"))
                .when(close("c1", "02-01", MOVED, "verhuisd"))
                .thenRefused(Refusal.WOULD_INVALIDATE, "e3");
    }

    @Test
    void after_reopening_the_case_goes_on_in_the_phase_named() {
        closed().and(reopen("o1", "06-01", EXPLORATION))
                .when(enter("e4", "06-02", Phase.STABILITY))
                .thenRecorded();
    }

    @Test
    void after_reopening_a_former_relationship_is_not_running() {
        closed().and(reopen("o1", "06-01", EXPLORATION))
                .when(shift("e4", "06-02", "r1", HelperRole.RESCUER, View.HELPER))
                .thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "e4");
    }

    @Test
    void after_reopening_the_same_helper_starts_anew_and_names_what_it_continues() {
        closed().and(reopen("o1", "06-01", EXPLORATION))
                .when(start("e4", "06-02", "r2", "nour", true, "r1"))
                .thenRecorded();
    }

    @Test
    void agreements_run_on_through_closing_and_reopening() {
        running()
                .and(agree("a1", "02-01"))
                .and(close("c1", "03-01", MOVED, "verhuisd"))
                .and(reopen("o1", "06-01", EXPLORATION))
                .when(keep("a2", "06-02", "a1"))
                .thenRecorded();
    }
}
