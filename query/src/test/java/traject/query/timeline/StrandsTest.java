package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import traject.shared.event.AgreementEvent.AgreementBroken;
import traject.shared.event.AgreementEvent.AgreementEnded;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.event.PlanEvent.PlanDrawnUp;
import traject.shared.event.PlanEvent.PlanEvaluated;
import traject.shared.event.PlanEvent.PlanReviewed;
import traject.shared.event.PlanEvent.ResultBooked;
import traject.shared.event.RelapseEvent.ClientDisengaged;
import traject.shared.event.RelapseEvent.ClientReengaged;
import traject.shared.event.RelapseEvent.RelapseOccurred;
import traject.shared.event.RelapseEvent.RelapseRecovered;
import traject.shared.event.RequestEvent.ProofAsked;
import traject.shared.event.RequestEvent.RequestGranted;
import traject.shared.event.RequestEvent.RequestMade;
import traject.shared.event.RequestEvent.RequestRefused;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.LifeDomain;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.PlanKind;
import traject.shared.vocabulary.RelapseSeverity;
import traject.shared.vocabulary.View;

/** What one entry begins and later ones name: agreements, relapses, requests, plans. */
class StrandsTest {

    private static final LocalDate DAY = day("2025-03-01");

    private static AgreementMade made(String id) {
        return new AgreementMade(
                id(id),
                day("2025-02-01"),
                AgreementKind.REPAYMENT_PLAN,
                text("pay " + id),
                Party.CLIENT,
                day("2025-08-01"),
                Party.BOTH,
                AgreementForm.WRITTEN);
    }

    private static Agreement first(Story story) {
        return story.on("2025-12-31").agreements().getFirst();
    }

    @Test
    void an_agreement_runs_and_says_what_who_until_when_and_who_carries_it() {
        assertThat(first(ledByNour().told(made("a"))))
                .isEqualTo(new Agreement(
                        id("a"),
                        AgreementKind.REPAYMENT_PLAN,
                        day("2025-02-01"),
                        null,
                        new Agreement.Content(
                                text("pay a"), Party.CLIENT, day("2025-08-01"), Party.BOTH, AgreementForm.WRITTEN),
                        Agreement.Status.RUNNING,
                        day("2025-02-01"),
                        null,
                        null));
    }

    @Test
    void a_revised_agreement_runs_on_with_the_newest_content() {
        Agreement agreement = first(ledByNour()
                .told(
                        made("a"),
                        new AgreementRevised(
                                id("r"),
                                DAY,
                                id("a"),
                                text("less"),
                                Party.HELPER,
                                null,
                                Party.CLIENT,
                                AgreementForm.ORAL)));

        assertThat(agreement.status()).isEqualTo(Agreement.Status.RUNNING);
        assertThat(agreement.revisedOn()).isEqualTo(DAY);
        assertThat(agreement.content())
                .isEqualTo(new Agreement.Content(text("less"), Party.HELPER, null, Party.CLIENT, AgreementForm.ORAL));
    }

    @Test
    void a_broken_agreement_says_by_whom_when_and_why() {
        Agreement agreement = first(ledByNour()
                .told(made("a"), new AgreementBroken(id("b"), DAY, id("a"), Party.HELPER, text("ill"), View.CLIENT)));

        assertThat(agreement.status()).isEqualTo(Agreement.Status.BROKEN);
        assertThat(agreement.since()).isEqualTo(DAY);
        assertThat(agreement.brokenBy()).isEqualTo(Party.HELPER);
        assertThat(agreement.note()).isEqualTo(text("ill"));
    }

    @Test
    void keeping_or_ending_an_agreement_leaves_the_others_running() {
        List<Agreement> agreements = ledByNour()
                .told(made("a"), made("b"), made("c"))
                .told(new AgreementKept(id("k"), DAY, id("b"), View.HELPER, text("well done")))
                .told(new AgreementEnded(id("e"), DAY, id("c"), text("no use")))
                .on("2025-12-31")
                .agreements();

        assertThat(agreements)
                .extracting(Agreement::status)
                .containsExactly(Agreement.Status.RUNNING, Agreement.Status.KEPT, Agreement.Status.ENDED);
        assertThat(agreements).extracting(Agreement::note).containsExactly(null, text("well done"), text("no use"));
    }

    @Test
    void agreements_and_relapses_stay_as_they_are_over_a_closing() {
        CaseState state = ledByNour()
                .told(made("a"), relapse("p"))
                .told(closed("c", "2025-06-01"))
                .on("2025-06-01");

        assertThat(state.agreements().getFirst().status()).isEqualTo(Agreement.Status.RUNNING);
        assertThat(state.relapses().getFirst().status()).isEqualTo(Relapse.Status.OPEN);
    }

    @Test
    void a_recovery_closes_the_relapse_that_it_names() {
        RelapseRecovered recovery = new RelapseRecovered(id("r"), DAY, id("p"), View.CLIENT, text("better"));

        assertThat(ledByNour()
                        .told(relapse("o"), relapse("p"), recovery)
                        .on("2025-12-31")
                        .relapses())
                .containsExactly(new Relapse(relapse("o"), null), new Relapse(relapse("p"), recovery));
    }

    @Test
    void a_client_who_dropped_out_is_engaged_again_when_they_take_up_the_thread() {
        ClientDisengaged away = new ClientDisengaged(id("x"), day("2025-02-01"), View.HELPER, text("no answer"));
        Story story = ledByNour().told(away, new ClientReengaged(id("y"), DAY, null));

        assertThat(story.on("2025-01-31").disengaged()).isNull();
        assertThat(story.on("2025-02-01").disengaged()).isEqualTo(away);
        assertThat(story.on("2025-03-01").disengaged()).isNull();
    }

    @Test
    void each_time_that_a_client_dropped_out_is_remembered() {
        ClientDisengaged first = new ClientDisengaged(id("x1"), day("2025-02-01"), View.HELPER, null);
        ClientReengaged back = new ClientReengaged(id("y1"), day("2025-02-20"), null);
        ClientDisengaged second = new ClientDisengaged(id("x2"), day("2025-03-01"), View.BOTH, null);

        assertThat(ledByNour().told(first, back, second).on("2025-03-01").dropOuts())
                .containsExactly(new DropOut(first, back), new DropOut(second, null));
    }

    @Test
    void a_request_shows_the_proof_asked_and_the_answer_with_its_reason() {
        RequestMade asked = new RequestMade(id("q"), day("2025-02-01"), text("more living money"));
        RequestMade other = new RequestMade(id("o"), day("2025-02-01"), text("a phone"));
        ProofAsked proof = new ProofAsked(id("p"), day("2025-02-02"), id("q"), text("the bills"));

        assertThat(ledByNour()
                        .told(asked, other, proof)
                        .told(new RequestGranted(id("g"), DAY, id("q"), true, text("needed")))
                        .told(new RequestRefused(id("n"), DAY, id("o"), false, null))
                        .on("2025-12-31")
                        .requests())
                .containsExactly(
                        new Request(asked, List.of(proof), new Request.Answer(true, DAY, true, text("needed"))),
                        new Request(other, List.of(), new Request.Answer(false, DAY, false, null)));
    }

    @Test
    void a_plan_keeps_its_reviews_and_evaluations_and_results_stand_beside_it() {
        PlanDrawnUp plan = new PlanDrawnUp(id("p"), day("2025-02-01"), PlanKind.SUPPORT_PLAN, true, text("the rent"));
        PlanDrawnUp other = new PlanDrawnUp(id("o"), day("2025-02-01"), PlanKind.GPMI, true, null);
        PlanReviewed review = new PlanReviewed(id("r"), DAY, id("p"), true, null);
        PlanEvaluated evaluation = new PlanEvaluated(id("e"), DAY, id("p"), View.CLIENT, text("it helps"));
        ResultBooked result = new ResultBooked(id("b"), DAY, LifeDomain.HOUSING, View.BOTH, text("a lease"));

        CaseState state =
                ledByNour().told(plan, other, review, evaluation, result).on("2025-12-31");

        assertThat(state.plans())
                .containsExactly(
                        new Plan(plan, List.of(review), List.of(evaluation)), new Plan(other, List.of(), List.of()));
        assertThat(state.results()).containsExactly(result);
    }

    private static RelapseOccurred relapse(String id) {
        return new RelapseOccurred(
                id(id), day("2025-02-01"), LifeDomain.HEALTH, RelapseSeverity.SERIOUS, View.HELPER, null);
    }
}
