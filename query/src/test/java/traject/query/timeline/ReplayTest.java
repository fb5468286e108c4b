package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.*;
import static traject.shared.vocabulary.HelperRole.*;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import traject.query.timeline.TimelineEntry.Change;
import traject.shared.event.EntryId;
import traject.shared.examples.Log;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class ReplayTest {

    private static TimelineEntry entry(Story story, String id, Instant knownAt) {
        return story.timeline().entries(knownAt).stream()
                .filter(entry -> entry.id().equals(id(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void entries_come_in_the_order_of_their_days_and_on_one_day_in_that_of_recording() {
        Story story = ledByNour()
                .told(phase("p", "2025-03-01", Phase.EXPLORATION))
                .recordedOn("2025-03-02", shift("late", "2025-02-01", RESCUER, View.HELPER))
                .recordedOn("2025-03-03", shift("same-day", "2025-03-01", COUNSELLOR, View.HELPER));

        assertThat(story.timeline().entries(LATER))
                .extracting(TimelineEntry::id)
                .extracting(EntryId::value)
                .containsExactly("opening", "r1-start", "late", "p", "same-day");
    }

    @Test
    void a_corrected_entry_keeps_its_place_among_those_of_its_day() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), shift("b", "2025-02-01", MEDIATOR, View.HELPER))
                .recordedOn("2025-03-01", corrected("k", shift("a", "2025-02-01", COUNSELLOR, View.HELPER)));

        assertThat(story.timeline().entries(LATER))
                .extracting(TimelineEntry::id)
                .extracting(EntryId::value)
                .containsExactly("opening", "r1-start", "a", "b");
        assertThat(Objects.requireNonNull(story.on("2025-02-01").configuration())
                        .helper())
                .isEqualTo(MEDIATOR);
    }

    @Test
    void a_corrected_entry_shows_what_was_first_recorded_and_what_replaced_it_and_why() {
        var first = shift("a", "2025-02-01", RESCUER, View.HELPER);
        var replacement = shift("a", "2025-02-03", COUNSELLOR, View.HELPER);

        TimelineEntry entry =
                entry(ledByNour().told(first).recordedOn("2025-03-01", corrected("k", replacement)), "a", LATER);

        assertThat(entry.first()).isEqualTo(first);
        assertThat(entry.newest()).isEqualTo(replacement);
        assertThat(entry.occurredOn()).isEqualTo(day("2025-02-03"));
        assertThat(entry.recordedAt()).isEqualTo(noon("2025-02-01"));
        assertThat(entry.recordedBy()).isEqualTo(Log.RECORDER);
        assertThat(entry.corrected()).isTrue();
        assertThat(entry.retracted()).isFalse();
        assertThat(entry.changes())
                .containsExactly(
                        new Change(id("k"), text("it was otherwise"), noon("2025-03-01"), Log.RECORDER, replacement));
    }

    @Test
    void before_the_correction_was_recorded_the_entry_stands_as_it_was() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER))
                .recordedOn("2025-03-01", corrected("k", shift("a", "2025-02-03", COUNSELLOR, View.HELPER)));

        TimelineEntry entry = entry(story, "a", noon("2025-02-28"));

        assertThat(entry.corrected()).isFalse();
        assertThat(entry.newest()).isEqualTo(entry.first());
        assertThat(entry.changes()).isEmpty();
    }

    @Test
    void a_retracted_entry_is_listed_on_its_day_and_leaves_the_state_as_it_was() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), phase("p", "2025-03-01", Phase.EXPLORATION))
                .recordedOn("2025-04-01", retracted("k", "a"));

        List<Step> steps = story.timeline().steps(LATER, View.HELPER);

        assertThat(steps)
                .extracting(step -> step.entry().id().value())
                .containsExactly("opening", "r1-start", "a", "p");
        assertThat(steps.get(2).entry().retracted()).isTrue();
        assertThat(steps.get(2).entry().corrected()).isFalse();
        assertThat(steps.get(2).after()).isEqualTo(steps.get(1).after());
    }

    @Test
    void a_retraction_is_undone_by_correcting_again() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER))
                .recordedOn("2025-03-01", retracted("k", "a"))
                .recordedOn("2025-04-01", corrected("l", shift("a", "2025-02-02", MEDIATOR, View.HELPER)));

        TimelineEntry entry = entry(story, "a", LATER);

        assertThat(entry.retracted()).isFalse();
        assertThat(entry.corrected()).isTrue();
        assertThat(entry.changes()).extracting(Change::id).containsExactly(id("k"), id("l"));
        assertThat(Objects.requireNonNull(story.on("2025-02-02").configuration())
                        .helper())
                .isEqualTo(MEDIATOR);
    }

    @Test
    void a_case_of_two_thousand_entries_is_walked_part_by_part() {
        Story story = opened();
        for (int i = 1; i < 2_000; i++) {
            story.told(phase("p" + i, "2025-02-01", i % 2 == 0 ? Phase.WELCOME : Phase.EXPLORATION));
        }
        List<Step> whole = story.timeline().steps(LATER, View.HELPER);
        List<Step> walked = new ArrayList<>();
        for (int from = 0; from < 2_000; from += 100) {
            Steps part = story.timeline().steps(LATER, View.HELPER, from, 100);
            assertThat(part.total()).isEqualTo(2_000);
            assertThat(part.steps()).hasSize(100);
            walked.addAll(part.steps());
        }

        assertThat(walked).isEqualTo(whole);
    }

    @Test
    void each_step_has_the_state_after_its_entry_alone() {
        List<Step> steps = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), shift("b", "2025-02-01", MEDIATOR, View.HELPER))
                .timeline()
                .steps(LATER, View.HELPER);

        assertThat(Objects.requireNonNull(steps.get(1).after().configuration()).helper())
                .isNull();
        assertThat(Objects.requireNonNull(steps.get(2).after().configuration()).helper())
                .isEqualTo(RESCUER);
        assertThat(Objects.requireNonNull(steps.get(3).after().configuration()).helper())
                .isEqualTo(MEDIATOR);
    }

    @Test
    void an_entry_carries_the_marks_that_it_has_by_the_end_of_the_course() {
        Story story = ledByNour()
                .told(shift("a", "2025-02-01", RESCUER, View.HELPER), decision("d", "2025-03-01", "a"))
                .recordedOn("2025-04-01", retracted("k", "a"));

        assertThat(entry(story, "d", LATER).marks())
                .containsExactly(new Mark(id("d"), MarkReason.BASIS_CHANGED, List.of(id("a"))));
        assertThat(entry(story, "a", LATER).marks()).isEmpty();
    }

    @Test
    void how_late_an_entry_was_recorded_is_counted_in_days_of_the_zone() {
        ZoneId brussels = ZoneId.of("Europe/Brussels");
        Story story = ledByNour().recordedOn("2025-02-20", shift("a", "2025-02-01", RESCUER, View.HELPER));

        assertThat(entry(story, "opening", LATER).daysLate(brussels)).isZero();
        assertThat(entry(story, "a", LATER).daysLate(brussels)).isEqualTo(19);
        assertThat(entry(story, "a", LATER).daysLate(ZoneId.of("Pacific/Kiritimati")))
                .isEqualTo(20);
    }
}
