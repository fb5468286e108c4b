package traject.query.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static traject.query.configuration.Trajectory.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementRevised;
import traject.shared.identity.ActorRole;
import traject.shared.reference.ThresholdName;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.HandoverManner;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Perception;
import traject.shared.vocabulary.Side;
import traject.shared.vocabulary.SignalKind;
import traject.shared.vocabulary.View;

/** What asks for attention on a day, and what just does not. */
class SignalsTest {

    @Test
    void an_agreement_is_overdue_from_the_day_after_its_last() {
        Trajectory trajectory = ledByNour().agrees("papers", "2025-02-01", Party.BOTH, "2025-02-10");

        assertThat(trajectory.askedOn("2025-02-10").signals()).isEmpty();
        assertThat(trajectory.askedOn("2025-02-11").signals())
                .containsExactly(
                        new Signal(SignalKind.AGREEMENT_OVERDUE, day("2025-02-10"), 1, ids("papers"), List.of()));
    }

    @Test
    void an_agreement_that_was_kept_is_not_overdue() {
        assertThat(ledByNour()
                        .agrees("papers", "2025-02-01", Party.BOTH, "2025-02-10")
                        .told(new AgreementKept(id("kept"), day("2025-02-09"), id("papers"), View.HELPER, null))
                        .askedOn("2025-02-11")
                        .signals())
                .isEmpty();
    }

    @Test
    void an_agreement_that_was_put_off_is_in_time() {
        assertThat(ledByNour()
                        .agrees("papers", "2025-02-01", Party.BOTH, "2025-02-10")
                        .told(new AgreementRevised(
                                id("later"),
                                day("2025-02-09"),
                                id("papers"),
                                text("bring the papers"),
                                Party.CLIENT,
                                day("2025-03-01"),
                                Party.BOTH,
                                AgreementForm.ORAL))
                        .askedOn("2025-02-11")
                        .signals())
                .isEmpty();
    }

    @Test
    void sixty_days_without_an_entry_are_a_silence_and_a_day_less_is_not() {
        Trajectory trajectory = ledByNour().takes("guides", "2025-02-01", HelperRole.COUNSELLOR);

        assertThat(trajectory.askedOn("2025-04-01").signals()).isEmpty();
        assertThat(trajectory.askedOn("2025-04-02").signals())
                .containsExactly(new Signal(
                        SignalKind.SILENT_FOR_LONG,
                        day("2025-02-01"),
                        60,
                        ids("guides"),
                        List.of(new UsedThreshold(ThresholdName.SILENT, 60))));
    }

    @Test
    void a_handover_that_is_only_being_arranged_does_not_end_a_silence() {
        Trajectory trajectory = ledByNour()
                .takes("guides", "2025-02-01", HelperRole.COUNSELLOR)
                .announces("announced", "2025-03-01")
                .refuses("refused", "2025-03-02", "announced")
                .askedOn("2025-04-02");

        assertThat(trajectory.signals())
                .filteredOn(signal -> signal.kind() == SignalKind.SILENT_FOR_LONG)
                .extracting(Signal::days, Signal::entries)
                .containsExactly(tuple(60L, ids("guides")));
        assertThat(ledByNour()
                        .takes("guides", "2025-02-01", HelperRole.COUNSELLOR)
                        .handedOver("warm", "2025-03-01", "r2", HandoverManner.WARM)
                        .askedOn("2025-04-02")
                        .signals())
                .isEmpty();
    }

    @Test
    void what_the_client_sees_differently_stands_until_somebody_else_records_something() {
        Trajectory trajectory = ledByNour()
                .takes("rescues", "2025-02-01", HelperRole.RESCUER)
                .by("client", ActorRole.CLIENT)
                .differs("differs", "2025-02-03", "rescues")
                .feels("unhappy", "2025-02-04", Side.CLIENT, Perception.NEGATIVE)
                .askedOn("2025-02-05");

        assertThat(trajectory.signals())
                .containsExactly(new Signal(
                        SignalKind.DISAGREEMENT_UNANSWERED, day("2025-02-03"), 2, ids("differs"), List.of()));
        assertThat(trajectory
                        .by("sam", ActorRole.HELPER)
                        .books("result", "2025-02-05")
                        .signals())
                .isEmpty();
    }

    @Test
    void to_mend_what_the_client_sees_differently_is_an_answer_and_what_was_undone_is_none() {
        assertThat(disagreed()
                        .byNour()
                        .retracts("mended", "2025-02-04", "rescues")
                        .signals())
                .isEmpty();
        assertThat(disagreed()
                        .byNour()
                        .books("result", "2025-02-04")
                        .retracts("undone", "2025-02-04", "result")
                        .signals())
                .extracting(Signal::kind)
                .containsExactly(SignalKind.DISAGREEMENT_UNANSWERED);
    }

    private static Trajectory disagreed() {
        return ledByNour()
                .takes("rescues", "2025-02-01", HelperRole.RESCUER)
                .differs("differs", "2025-02-03", "rescues")
                .askedOn("2025-02-05");
    }

    @Test
    void a_refused_handover_stands_until_whoever_leads_records_something_or_announces_another() {
        assertThat(refused().signals())
                .containsExactly(new Signal(
                        SignalKind.HANDOVER_REFUSED, day("2025-02-02"), 3, ids("announced", "refused"), List.of()));
        assertThat(refused()
                        .by("lotte", ActorRole.HELPER)
                        .books("result", "2025-02-03")
                        .by("client", ActorRole.CLIENT)
                        .feels("unhappy", "2025-02-03", Side.CLIENT, Perception.NEGATIVE)
                        .signals())
                .extracting(Signal::kind)
                .containsExactly(SignalKind.HANDOVER_REFUSED);
        assertThat(refused().byNour().books("result", "2025-02-03").signals()).isEmpty();
        assertThat(refused()
                        .by("lead", ActorRole.TEAM_LEAD)
                        .books("result", "2025-02-03")
                        .signals())
                .isEmpty();
        assertThat(refused().announces("again", "2025-02-04").signals())
                .extracting(Signal::kind)
                .containsExactly(SignalKind.HANDOVER_PENDING);
    }

    private static Trajectory refused() {
        return ledByNour()
                .announces("announced", "2025-02-01")
                .refuses("refused", "2025-02-02", "announced")
                .askedOn("2025-02-05");
    }

    @Test
    void a_handover_is_pending_until_it_is_completed() {
        Trajectory trajectory = ledByNour().announces("announced", "2025-02-01").askedOn("2025-02-03");

        assertThat(trajectory.signals())
                .containsExactly(
                        new Signal(SignalKind.HANDOVER_PENDING, day("2025-02-01"), 2, ids("announced"), List.of()));
        assertThat(ledByNour()
                        .handedOver("warm", "2025-02-01", "r2", HandoverManner.WARM)
                        .askedOn("2025-02-03")
                        .signals())
                .isEmpty();
    }

    @Test
    void an_open_case_in_which_nobody_leads_says_so_from_the_first_day_on() {
        assertThat(opened().askedOn("2025-01-06").signals())
                .containsExactly(new Signal(
                        SignalKind.NO_LEADING_RELATIONSHIP, day("2025-01-06"), 0, ids("opening"), List.of()));
        assertThat(ledByNour().askedOn("2025-01-06").signals()).isEmpty();
    }

    @Test
    void a_closed_case_asks_for_nothing() {
        assertThat(ledByNour()
                        .agrees("papers", "2025-02-01", Party.BOTH, "2025-02-10")
                        .closed("closing", "2025-03-01")
                        .signals())
                .isEmpty();
    }

    @Test
    void before_its_opening_a_case_asks_for_nothing() {
        assertThat(opened().askedOn("2025-01-05").signals()).isEmpty();
    }
}
