package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static traject.query.timeline.Story.*;
import static traject.shared.vocabulary.HelperRole.RESCUER;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import traject.shared.event.CaseFileEvent.AftercareContactHeld;
import traject.shared.event.CaseId;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.VoiceEvent.DisagreementVoiced;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class OpeningAndClosingTest {

    @Test
    void an_opening_enters_the_welcome_and_needs_no_helper_yet() {
        CaseState state = opened().on("2025-01-06");

        assertThat(state.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(state.opening()).isEqualTo(opening("2025-01-06"));
        assertThat(state.phase()).isEqualTo(new CurrentPhase(Phase.WELCOME, day("2025-01-06"), id("opening")));
        assertThat(state.leading()).isNull();
        assertThat(state.configuration()).isNull();
    }

    @Test
    void on_the_day_before_the_opening_the_case_is_unknown_with_nothing_in_it() {
        CaseState nothing = Timeline.of(CASE, List.of()).at(day("2025-01-05"), LATER, View.HELPER);

        assertThat(ledByNour().on("2025-01-05")).isEqualTo(nothing);
        assertThat(nothing.status()).isEqualTo(CaseStatus.UNKNOWN);
        assertThat(nothing.opening()).isNull();
        assertThat(nothing.phase()).isNull();
    }

    @Test
    void before_the_opening_was_recorded_the_case_is_unknown_on_every_day() {
        Timeline timeline =
                new Story().recordedOn("2025-03-01", opening("2025-01-06")).timeline();

        assertThat(timeline.at(day("2025-02-01"), noon("2025-02-28"), View.HELPER)
                        .status())
                .isEqualTo(CaseStatus.UNKNOWN);
        assertThat(timeline.at(day("2025-02-01"), noon("2025-03-01"), View.HELPER)
                        .status())
                .isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void closing_ends_the_running_relationships_that_day_and_leaves_the_phase() {
        CaseState state = ledByNour()
                .told(started("s2", "2025-02-01", R2, SAM, false))
                .told(ended("s2e", "2025-02-10", R2))
                .told(phase("p", "2025-02-15", Phase.EXPLORATION), closed("c", "2025-03-01"))
                .on("2025-03-01");

        assertThat(state.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(state.leading()).isNull();
        assertThat(state.helper()).isNull();
        assertThat(state.configuration()).isNull();
        assertThat(state.relationships())
                .extracting(Relationship::endedOn)
                .containsExactly(day("2025-03-01"), day("2025-02-10"));
        assertThat(Objects.requireNonNull(state.phase()).phase()).isEqualTo(Phase.EXPLORATION);
        assertThat(Objects.requireNonNull(state.closure()).closed().aftercareAgreed())
                .isTrue();
    }

    @Test
    void aftercare_reopens_nothing_and_stays_visible() {
        AftercareContactHeld contact = new AftercareContactHeld(id("n"), day("2025-04-01"), text("doing well"));

        CaseState state = ledByNour().told(closed("c", "2025-03-01"), contact).on("2025-04-01");

        assertThat(state.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(state.aftercare()).containsExactly(contact);
    }

    @Test
    void what_the_client_sees_differently_after_the_closing_is_kept_and_changes_nothing_else() {
        Story closed = ledByNour()
                .told(phase("p", "2025-02-15", Phase.EXPLORATION), shift("h", "2025-02-20", RESCUER, View.HELPER))
                .told(closed("c", "2025-03-01"));
        CaseState before = closed.on("2025-05-20");
        Spells spells = closed.spells(View.HELPER);
        DisagreementVoiced disagreement =
                new DisagreementVoiced(id("d"), day("2025-05-20"), id("c"), text("I was not done"));

        CaseState after = closed.told(disagreement).on("2025-05-20");

        assertThat(after.disagreements()).containsExactly(disagreement);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("disagreements")
                .isEqualTo(before);
        assertThat(closed.spells(View.HELPER)).isEqualTo(spells);
    }

    @Test
    void reopening_resumes_in_the_phase_named_and_the_former_helper_and_the_closing_stay_visible() {
        CaseState state = ledByNour()
                .told(closed("c", "2025-03-01"), reopened("o", "2025-06-01", Phase.STABILITY))
                .told(new RelationshipStarted(id("s2"), day("2025-06-02"), R2, NOUR, true, R1))
                .on("2025-06-02");

        assertThat(state.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(state.closure()).isNull();
        assertThat(state.closures())
                .containsExactly(new Closure(closed("c", "2025-03-01"), reopened("o", "2025-06-01", Phase.STABILITY)));
        assertThat(state.phase()).isEqualTo(new CurrentPhase(Phase.STABILITY, day("2025-06-01"), id("o")));
        assertThat(state.relationships())
                .extracting(Relationship::id, Relationship::status, Relationship::leading, Relationship::continues)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(R1, Relationship.Status.ENDED, false, null),
                        org.assertj.core.groups.Tuple.tuple(R2, Relationship.Status.RUNNING, true, R1));
    }

    @Test
    void each_closing_keeps_its_own_reopening() {
        CaseState state = ledByNour()
                .told(closed("c1", "2025-03-01"), reopened("o1", "2025-04-01", Phase.WELCOME))
                .told(closed("c2", "2025-05-01"), reopened("o2", "2025-06-01", Phase.WELCOME))
                .on("2025-06-01");

        assertThat(state.closures())
                .extracting(closure -> closure.closed().entry() + " "
                        + Objects.requireNonNull(closure.reopened()).entry())
                .containsExactly("c1 o1", "c2 o2");
    }

    @Test
    void a_stream_of_another_case_or_out_of_order_is_no_timeline() {
        assertThatThrownBy(() -> Timeline.of(new CaseId("other"), opened().recorded()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Timeline.of(CASE, ledByNour().recorded().reversed()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
