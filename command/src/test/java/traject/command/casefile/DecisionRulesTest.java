package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import traject.command.casefile.DecisionCommand.TakeDecision;

/** A decision has rationale, deciders and path, and the entries that it rests on exist. */
class DecisionRulesTest {

    private static CaseStory relapsed() {
        return given(open("e1", "01-06"), relapse("p1", "02-01"));
    }

    @Test
    void it_rests_on_an_earlier_entry() {
        relapsed().when(decide("d1", "02-03", "p1", "e1")).thenRecorded();
    }

    @Test
    void it_does_not_rest_on_what_is_not_there() {
        relapsed().when(decide("d1", "02-03", "nope")).thenRefused(Refusal.BASIS_UNKNOWN, "d1");
    }

    @Test
    void it_does_not_rest_on_what_comes_later_in_the_course() {
        relapsed().when(decide("d1", "01-20", "p1")).thenRefused(Refusal.BASIS_UNKNOWN, "d1");
    }

    @Test
    void it_does_not_rest_on_itself() {
        relapsed().when(decide("d1", "02-03", "d1")).thenRefused(Refusal.BASIS_UNKNOWN, "d1");
    }

    @Test
    void it_does_not_rest_on_what_was_retracted_before() {
        relapsed().and(retract("p1")).when(decide("d1", "02-03", "p1")).thenRefused(Refusal.BASIS_UNKNOWN, "d1");
    }

    @Test
    void somebody_decides() {
        TakeDecision d = decide("d1", "02-03");
        relapsed()
                .when(new TakeDecision(
                        d.entry(),
                        d.occurredOn(),
                        d.matter(),
                        d.what(),
                        d.rationale(),
                        List.of(),
                        List.of(),
                        true,
                        d.path(),
                        List.of()))
                .thenRefused(Refusal.DECIDERS_MISSING, "d1");
    }

    @Test
    void it_takes_a_path() {
        TakeDecision d = decide("d1", "02-03");
        relapsed()
                .when(new TakeDecision(
                        d.entry(),
                        d.occurredOn(),
                        d.matter(),
                        d.what(),
                        d.rationale(),
                        List.of(),
                        d.deciders(),
                        true,
                        List.of(),
                        List.of()))
                .thenRefused(Refusal.PATH_MISSING, "d1");
    }

    @Test
    void correcting_what_it_rests_on_is_not_refused_but_marks_it() {
        relapsed()
                .and(decide("d1", "02-03", "p1"))
                .when(correct("p1", relapse("p1", "01-20")))
                .thenMarked("d1");
    }

    @Test
    void it_is_marked_also_when_its_basis_now_comes_after_it() {
        relapsed()
                .and(decide("d1", "02-03", "p1"))
                .when(correct("p1", relapse("p1", "03-01")))
                .thenMarked("d1");
    }

    @Test
    void retracting_what_it_rests_on_is_not_refused_but_marks_it() {
        relapsed().and(decide("d1", "02-03", "p1")).when(retract("p1")).thenMarked("d1");
    }

    @Test
    void what_was_corrected_before_it_was_taken_does_not_mark_it() {
        relapsed()
                .and(correct("p1", relapse("p1", "01-20")))
                .when(decide("d1", "02-03", "p1"))
                .thenMarked();
    }

    @Test
    void a_corrected_decision_is_judged_anew_on_its_basis() {
        relapsed()
                .and(decide("d1", "02-03", "p1"))
                .and(retract("p1"))
                .when(correct("d1", decide("d1", "02-03", "p1")))
                .thenRefused(Refusal.BASIS_UNKNOWN, "d1");
    }
}
