package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.BudgetHelpForm;
import traject.shared.vocabulary.Entitlement;
import traject.shared.vocabulary.GroupKind;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.PlanKind;
import traject.shared.vocabulary.View;

/** What one entry begins, a later one names by its id and only while it runs. */
class StrandRulesTest {

    private static CaseStory opened() {
        return given(open("e1", "01-06"), start("e2", "01-06", "r1", "nour"));
    }

    @Test
    void a_kept_agreement_is_over() {
        opened().and(agree("a1", "02-01"))
                .and(keep("a2", "02-20", "a1"))
                .when(breakIt("a3", "02-21", "a1", Party.CLIENT))
                .thenRefused(Refusal.AGREEMENT_NOT_RUNNING, "a3");
    }

    @Test
    void a_broken_agreement_is_over() {
        opened().and(agree("a1", "02-01"))
                .and(breakIt("a2", "02-20", "a1", Party.HELPER))
                .when(revise("a3", "02-21", "a1"))
                .thenRefused(Refusal.AGREEMENT_NOT_RUNNING, "a3");
    }

    @Test
    void an_ended_agreement_is_over() {
        opened().and(agree("a1", "02-01"))
                .and(endAgreement("a2", "02-20", "a1"))
                .when(keep("a3", "02-21", "a1"))
                .thenRefused(Refusal.AGREEMENT_NOT_RUNNING, "a3");
    }

    @Test
    void a_revised_agreement_runs_on() {
        opened().and(agree("a1", "02-01"))
                .and(revise("a2", "02-20", "a1"))
                .when(breakIt("a3", "02-21", "a1", Party.BOTH))
                .thenRecorded();
    }

    @Test
    void an_agreement_is_not_kept_before_it_was_made() {
        opened().and(agree("a1", "02-01"))
                .when(keep("a2", "01-20", "a1"))
                .thenRefused(Refusal.AGREEMENT_NOT_RUNNING, "a2");
    }

    @Test
    void a_recovery_names_its_relapse() {
        opened().and(relapse("p1", "03-01"))
                .when(recover("p2", "03-02", "zz"))
                .thenRefused(Refusal.NO_SUCH_RELAPSE, "p2");
    }

    @Test
    void one_recovers_from_a_relapse_once() {
        opened().and(relapse("p1", "03-01"))
                .and(recover("p2", "03-09", "p1"))
                .when(recover("p3", "03-10", "p1"))
                .thenRefused(Refusal.NO_SUCH_RELAPSE, "p3");
    }

    @Test
    void a_recovery_does_not_name_an_agreement() {
        opened().and(agree("a1", "02-01"))
                .when(recover("p2", "03-02", "a1"))
                .thenRefused(Refusal.NO_SUCH_RELAPSE, "p2");
    }

    static Stream<Arguments> strands() {
        RelationshipId r1 = new RelationshipId("r1");
        return Stream.of(
                Arguments.of(
                        new RequestCommand.MakeRequest(id("b"), day("02-01"), text("meer leefgeld")),
                        new RequestCommand.GrantRequest(id("x"), day("02-02"), id("b"), true, null),
                        new RequestCommand.RefuseRequest(id("y"), day("02-03"), id("b"), true, null),
                        Refusal.REQUEST_NOT_PENDING),
                Arguments.of(
                        new ParticipationCommand.JoinGroup(id("b"), day("02-01"), GroupKind.GROUP, null),
                        new ParticipationCommand.LeaveGroup(id("x"), day("02-02"), id("b"), null),
                        new ParticipationCommand.LeaveGroup(id("y"), day("02-03"), id("b"), null),
                        Refusal.GROUP_NOT_JOINED),
                Arguments.of(
                        new SupportCommand.StartBudgetHelp(
                                id("b"), day("02-01"), BudgetHelpForm.BUDGET_MANAGEMENT, null),
                        new SupportCommand.EndBudgetHelp(id("x"), day("02-02"), id("b"), null),
                        new SupportCommand.ChangeBudgetHelp(
                                id("y"), day("02-03"), id("b"), BudgetHelpForm.BUDGET_GUIDANCE, null),
                        Refusal.BUDGET_HELP_NOT_RUNNING),
                Arguments.of(
                        new SupportCommand.FindUnrealisedEntitlement(id("b"), day("02-01"), Entitlement.ENERGY, null),
                        new SupportCommand.RestoreEntitlement(id("x"), day("02-02"), id("b"), null),
                        new SupportCommand.ApplyForEntitlement(id("y"), day("02-03"), id("b"), null),
                        Refusal.ENTITLEMENT_NOT_OPEN),
                Arguments.of(
                        new HandoverCommand.ArrangeReplacement(
                                id("b"), day("02-01"), r1, new PersonId("sam"), null, null),
                        new HandoverCommand.EndReplacement(id("x"), day("02-02"), id("b")),
                        new HandoverCommand.EndReplacement(id("y"), day("02-03"), id("b")),
                        Refusal.REPLACEMENT_NOT_RUNNING));
    }

    @ParameterizedTest
    @MethodSource("strands")
    void what_runs_can_be_ended_and_what_ended_runs_no_more(
            EntryCommand begin, EntryCommand end, EntryCommand again, Refusal refusal) {
        opened().when(end).thenRefused(refusal, "x");
        opened().and(begin).when(end).thenRecorded();
        opened().and(begin).and(end).when(again).thenRefused(refusal, "y");
    }

    @Test
    void a_review_names_a_plan() {
        PlanCommand.ReviewPlan review = new PlanCommand.ReviewPlan(id("x"), day("02-02"), id("b"), true, null);
        opened().when(review).thenRefused(Refusal.NO_SUCH_PLAN, "x");
        opened().and(new PlanCommand.DrawUpPlan(id("b"), day("02-01"), PlanKind.GPMI, true, null))
                .when(review)
                .thenRecorded();
    }

    @Test
    void an_evaluation_names_a_plan_and_leaves_it_running() {
        PlanCommand.EvaluatePlan evaluation =
                new PlanCommand.EvaluatePlan(id("x"), day("02-02"), id("b"), View.CLIENT, null);
        opened().when(evaluation).thenRefused(Refusal.NO_SUCH_PLAN, "x");
        opened().and(new PlanCommand.DrawUpPlan(id("b"), day("02-01"), PlanKind.SUPPORT_PLAN, true, null))
                .and(evaluation)
                .when(new PlanCommand.ReviewPlan(id("y"), day("02-03"), id("b"), true, null))
                .thenRecorded();
    }

    @Test
    void proof_is_asked_while_the_request_waits_for_an_answer() {
        var request = new RequestCommand.MakeRequest(id("b"), day("02-01"), text("meer leefgeld"));
        var proof = new RequestCommand.AskProof(id("x"), day("02-03"), id("b"), null);
        opened().when(proof).thenRefused(Refusal.REQUEST_NOT_PENDING, "x");
        opened().and(request).when(proof).thenRecorded();
        opened().and(request)
                .and(new RequestCommand.GrantRequest(id("g"), day("02-02"), id("b"), true, null))
                .when(proof)
                .thenRefused(Refusal.REQUEST_NOT_PENDING, "x");
    }

    @Test
    void a_replacement_needs_a_running_relationship() {
        opened().when(new HandoverCommand.ArrangeReplacement(
                        id("b"), day("02-01"), new RelationshipId("r9"), new PersonId("sam"), null, null))
                .thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "b");
    }

    @Test
    void a_client_drops_out_and_comes_back_in_turn() {
        var away = new RelapseCommand.RecordDisengagement(id("d1"), day("02-01"), View.HELPER, null);
        var awayAgain = new RelapseCommand.RecordDisengagement(id("d2"), day("02-03"), View.HELPER, null);
        var back = new RelapseCommand.RecordReengagement(id("d3"), day("02-04"), null);
        opened().when(back).thenRefused(Refusal.NOT_DISENGAGED, "d3");
        opened().and(away).when(awayAgain).thenRefused(Refusal.ALREADY_DISENGAGED, "d2");
        opened().and(away).when(back).thenRecorded();
    }
}
