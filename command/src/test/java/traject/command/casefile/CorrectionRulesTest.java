package traject.command.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;
import static traject.shared.vocabulary.Phase.*;

import org.junit.jupiter.api.Test;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.View;

/** A correction names an original of the same case and type, gives a reason and obeys the rules; the original stays. */
class CorrectionRulesTest {

    private static CaseStory explored() {
        return given(
                open("e1", "01-06"),
                start("e2", "01-06", "r1", "nour"),
                enter("e3", "02-01", EXPLORATION),
                enter("e4", "03-01", STABILITY));
    }

    @Test
    void the_entry_must_be_there() {
        explored().when(correct("e9", enter("e9", "02-01", EXPLORATION))).thenRefused(Refusal.UNKNOWN_ENTRY);
        explored().when(retract("e9")).thenRefused(Refusal.UNKNOWN_ENTRY);
    }

    @Test
    void a_correction_never_names_another_correction() {
        explored()
                .and(new CorrectEntry(id("c1"), id("e3"), text("dag"), enter("e3", "02-02", EXPLORATION)))
                .when(new RetractEntry(id("c2"), id("c1"), text("toch niet")))
                .thenRefused(Refusal.UNKNOWN_ENTRY);
    }

    @Test
    void it_gives_a_reason() {
        explored()
                .when(new CorrectEntry(null, id("e3"), null, enter("e3", "02-02", EXPLORATION)))
                .thenRefused(Refusal.REASON_MISSING);
        explored().when(new RetractEntry(null, id("e4"), null)).thenRefused(Refusal.REASON_MISSING);
    }

    @Test
    void it_keeps_the_type() {
        explored().when(correct("e4", relapse("e4", "03-01"))).thenRefused(Refusal.OTHER_TYPE);
    }

    @Test
    void the_opening_is_corrected_but_not_retracted() {
        explored().when(retract("e1")).thenRefused(Refusal.OPENING_NOT_RETRACTABLE);
        explored().when(correct("e1", open("e1", "01-02"))).thenRecorded();
    }

    @Test
    void an_opening_corrected_to_a_later_day_would_invalidate_what_then_comes_before_it() {
        explored().when(correct("e1", open("e1", "02-15"))).thenRefused(Refusal.WOULD_INVALIDATE, "e2", "e3", "e4");
    }

    @Test
    void what_only_builds_on_an_entry_before_the_opening_is_not_named() {
        explored()
                .and(shift("e5", "04-01", "r1", HelperRole.RESCUER, View.HELPER))
                .when(correct("e1", open("e1", "01-07")))
                .thenRefused(Refusal.WOULD_INVALIDATE, "e2");
    }

    @Test
    void it_does_not_move_an_entry_into_the_future() {
        explored()
                .on("2025-06-01")
                .when(correct("e4", enter("e4", "06-02", STABILITY)))
                .thenRefused(Refusal.IN_THE_FUTURE);
    }

    @Test
    void an_entry_id_is_used_once_also_by_corrections() {
        explored().when(relapse("e3", "04-01")).thenRefused(Refusal.DUPLICATE);
        explored()
                .and(new RetractEntry(id("c1"), id("e4"), text("nooit gebeurd")))
                .when(relapse("c1", "04-01"))
                .thenRefused(Refusal.DUPLICATE);
    }

    @Test
    void a_retraction_that_breaks_a_later_entry_is_refused_and_names_it() {
        explored().when(retract("e3")).thenRefused(Refusal.WOULD_INVALIDATE, "e4");
    }

    @Test
    void what_the_correction_breaks_itself_is_named_first() {
        explored()
                .when(correct("e3", enter("e3", "02-01", JOINT_WORK)))
                .thenRefused(Refusal.SKIP_NEEDS_RATIONALE, "e3");
    }

    @Test
    void several_changes_at_once_are_judged_by_their_result() {
        explored()
                .when(revise(retract("e3"), correct("e4", enter("e4", "03-01", EXPLORATION))))
                .thenRecorded();
    }

    @Test
    void several_changes_are_refused_together() {
        CaseStory story = explored();
        story.when(revise(retract("e4"), retract("e9"))).thenRefused(Refusal.UNKNOWN_ENTRY);
        assertThat(story.state().course().entries())
                .extracting(entry -> entry.id().value())
                .contains("e4");
    }

    @Test
    void a_revision_changes_something() {
        explored().when(revise()).thenRefused(Refusal.NOTHING_TO_REVISE);
    }

    @Test
    void a_retraction_is_undone_by_correcting_again() {
        explored()
                .and(retract("e4"))
                .when(correct("e4", enter("e4", "03-02", STABILITY)))
                .thenRecorded();
    }

    @Test
    void what_is_retracted_is_not_retracted_again() {
        explored().and(retract("e4")).when(retract("e4")).thenRefused(Refusal.ALREADY_RETRACTED);
    }

    @Test
    void a_corrected_entry_keeps_its_place_among_those_of_its_day() {
        CaseStory story = explored().and(correct("e3", enter("e3", "03-01", EXPLORATION)));
        assertThat(story.state().course().entries())
                .extracting(entry -> entry.id().value())
                .containsExactly("e1", "e2", "e3", "e4");
    }

    @Test
    void a_disagreement_is_about_an_entry_of_the_case() {
        explored().when(disagree("v1", "04-01", "e9")).thenRefused(Refusal.UNKNOWN_ENTRY, "v1");
        explored().when(disagree("v1", "04-01", "e4")).thenRecorded();
    }
}
