package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.Accent;
import traject.shared.vocabulary.TensionField;
import traject.shared.vocabulary.View;

/** At most one relationship leads; none leading is a gap, which is allowed. */
class RelationshipRulesTest {

    private static CaseStory nourLeads() {
        return given(open("e1", "01-06"), start("e2", "01-06", "r1", "nour"));
    }

    @Test
    void a_second_leader_can_not_start_beside_the_first() {
        nourLeads().when(start("e3", "02-01", "r2", "sam")).thenRefused(Refusal.ALREADY_LEADING, "e3");
    }

    @Test
    void another_helper_may_start_beside_the_leader() {
        nourLeads().when(startBeside("e3", "02-01", "r2", "sam")).thenRecorded();
    }

    @Test
    void making_another_lead_takes_the_lead_over() {
        nourLeads()
                .and(startBeside("e3", "02-01", "r2", "sam"))
                .and(lead("e4", "02-02", "r2"))
                .when(lead("e5", "02-03", "r1"))
                .thenRecorded();
    }

    @Test
    void making_the_leader_lead_changes_nothing() {
        nourLeads().when(lead("e3", "02-01", "r1")).thenRefused(Refusal.NO_CHANGE, "e3");
    }

    @Test
    void a_late_lead_marks_the_later_one_that_changes_nothing_any_more() {
        nourLeads()
                .and(startBeside("e3", "02-01", "r2", "sam"))
                .and(lead("e4", "03-01", "r2"))
                .when(lead("e5", "02-15", "r2"))
                .thenMarked("e4");
    }

    @Test
    void the_leader_may_stop_and_leave_a_gap() {
        nourLeads()
                .and(end("e3", "02-01", "r1"))
                .when(start("e4", "03-01", "r2", "sam"))
                .thenRecorded();
    }

    @Test
    void an_ended_relationship_can_not_lead() {
        nourLeads()
                .and(end("e3", "02-01", "r1"))
                .when(lead("e4", "02-02", "r1"))
                .thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "e4");
    }

    @Test
    void a_relationship_ends_once() {
        nourLeads()
                .and(end("e3", "02-01", "r1"))
                .when(end("e4", "02-02", "r1"))
                .thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "e4");
    }

    @Test
    void an_id_in_use_is_not_used_again() {
        nourLeads()
                .and(end("e3", "02-01", "r1"))
                .when(start("e4", "02-02", "r1", "sam"))
                .thenRefused(Refusal.RELATIONSHIP_EXISTS, "e4");
    }

    @Test
    void what_a_relationship_continues_must_have_been() {
        nourLeads()
                .when(start("e3", "02-01", "r2", "sam", false, "r9"))
                .thenRefused(Refusal.NO_SUCH_RELATIONSHIP, "e3");
    }

    @Test
    void what_runs_is_not_continued() {
        nourLeads()
                .when(start("e3", "02-01", "r2", "nour", false, "r1"))
                .thenRefused(Refusal.NO_SUCH_RELATIONSHIP, "e3");
    }

    @Test
    void another_helper_does_not_continue_a_relationship() {
        nourLeads()
                .and(end("e3", "02-01", "r1"))
                .when(start("e4", "02-02", "r2", "sam", true, "r1"))
                .thenRefused(Refusal.NO_SUCH_RELATIONSHIP, "e4");
    }

    @Test
    void accents_characteristics_and_tensions_belong_to_a_running_relationship() {
        var accents = new RelationshipCommand.ObserveAccents(
                id("x"), day("02-02"), new RelationshipId("r1"), List.of(Accent.GUIDE), View.CLIENT);
        var tension = new RelationshipCommand.AssessTension(
                id("x"),
                day("02-02"),
                new RelationshipId("r1"),
                TensionField.TRUST_CONTROL,
                -1,
                View.HELPER,
                true,
                null);
        nourLeads().when(accents).thenRecorded();
        nourLeads().when(tension).thenRecorded();
        CaseStory ended = nourLeads().and(end("e3", "02-01", "r1"));
        ended.when(accents).thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "x");
        ended.when(tension).thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "x");
    }

    @Test
    void assessment_perception_and_survey_may_follow_the_end() {
        CaseStory ended = nourLeads().and(end("e3", "02-01", "r1"));
        ended.when(assess("e4", "02-02", "r1")).thenRecorded();
        ended.when(perceive("e5", "02-02", "r1")).thenRecorded();
        ended.when(survey("e6", "02-02", "r1")).thenRecorded();
    }

    @Test
    void a_characteristic_may_not_follow_the_end() {
        nourLeads()
                .and(end("e3", "02-01", "r1"))
                .when(characterise("e4", "02-02", "r1"))
                .thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "e4");
    }

    @Test
    void an_unknown_relationship_can_not_be_assessed() {
        nourLeads().when(assess("e3", "02-01", "r9")).thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "e3");
    }
}
