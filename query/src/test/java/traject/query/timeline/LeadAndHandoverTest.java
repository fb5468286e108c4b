package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.*;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.ClientInvolvement;
import traject.shared.vocabulary.HandoverManner;

class LeadAndHandoverTest {

    private static final RelationshipId R3 = new RelationshipId("r3");

    private static Story announced() {
        return ledByNour()
                .told(new HandoverAnnounced(
                        id("h"), day("2025-03-01"), SAM, true, ClientInvolvement.CONSULTED, text("asked for")));
    }

    private static Story accepted() {
        return announced().told(new HandoverAccepted(id("ha"), day("2025-03-02"), id("h"), SAM));
    }

    private static HandoverCompleted completed(String on) {
        return new HandoverCompleted(id("hc"), day(on), id("h"), R3, HandoverManner.WARM, text("a good meeting"));
    }

    @Test
    void making_another_lead_takes_the_lead_over_and_the_one_who_led_goes_on_beside_it() {
        CaseState state = ledByNour()
                .told(started("s2", "2025-02-01", R2, SAM, false), lead("l", "2025-03-01", R2))
                .on("2025-03-01");

        assertThat(state.leading()).isEqualTo(R2);
        assertThat(state.helper()).isEqualTo(SAM);
        assertThat(state.leader()).isEqualTo(state.relationship(R2));
        assertThat(Objects.requireNonNull(state.leader()).leadingSince()).isEqualTo(day("2025-03-01"));
        assertThat(Objects.requireNonNull(state.relationship(R1)).status()).isEqualTo(Relationship.Status.RUNNING);
        assertThat(Objects.requireNonNull(state.relationship(R1)).leading()).isFalse();
    }

    @Test
    void when_the_leader_ends_there_is_a_gap_and_the_others_run_on() {
        CaseState state = ledByNour()
                .told(started("s2", "2025-02-01", R2, SAM, false), ended("e", "2025-03-01", R1))
                .on("2025-03-01");

        assertThat(state.leading()).isNull();
        assertThat(state.configuration()).isNull();
        assertThat(Objects.requireNonNull(state.relationship(R1)).endReason()).isEqualTo(text("moved on"));
        assertThat(Objects.requireNonNull(state.relationship(R2)).status()).isEqualTo(Relationship.Status.RUNNING);
    }

    @Test
    void until_a_handover_is_completed_the_one_who_leads_goes_on() {
        CaseState state = accepted().on("2025-03-02");

        assertThat(state.leading()).isEqualTo(R1);
        Handover handover = state.handovers().getFirst();
        assertThat(handover.status()).isEqualTo(Handover.Status.ACCEPTED);
        assertThat(handover.pending()).isTrue();
        assertThat(handover.from()).isEqualTo(R1);
        assertThat(handover.by()).isEqualTo(SAM);
        assertThat(handover.since()).isEqualTo(day("2025-03-02"));
        assertThat(handover.why()).isEqualTo(text("asked for"));
    }

    @Test
    void completing_a_handover_ends_the_one_that_led_and_the_new_one_starts_and_leads() {
        CaseState state = accepted().told(completed("2025-03-10")).on("2025-03-10");

        assertThat(Objects.requireNonNull(state.relationship(R1)).endedOn()).isEqualTo(day("2025-03-10"));
        assertThat(state.leading()).isEqualTo(R3);
        assertThat(state.helper()).isEqualTo(SAM);
        assertThat(state.configuration()).isEqualTo(new ViewedConfiguration(null, null, null, null));
        Handover handover = state.handovers().getFirst();
        assertThat(handover.status()).isEqualTo(Handover.Status.COMPLETED);
        assertThat(handover.pending()).isFalse();
        assertThat(handover.manner()).isEqualTo(HandoverManner.WARM);
        assertThat(handover.newRelationship()).isEqualTo(R3);
        assertThat(handover.note()).isEqualTo(text("a good meeting"));
        assertThat(handover.by()).isEqualTo(SAM);
    }

    @Test
    void completing_ends_who_led_at_the_announcement_also_when_another_took_the_lead_since() {
        CaseState state = announced()
                .told(started("s2", "2025-03-01", R2, NOUR, false), lead("l", "2025-03-02", R2))
                .told(new HandoverAccepted(id("ha"), day("2025-03-03"), id("h"), SAM))
                .told(completed("2025-03-10"))
                .on("2025-03-10");

        assertThat(Objects.requireNonNull(state.relationship(R1)).status()).isEqualTo(Relationship.Status.ENDED);
        assertThat(Objects.requireNonNull(state.relationship(R2)).status()).isEqualTo(Relationship.Status.RUNNING);
        assertThat(state.leading()).isEqualTo(R3);
    }

    @Test
    void completing_leaves_the_end_of_a_relationship_that_had_ended_before() {
        CaseState state = accepted()
                .told(ended("e", "2025-03-05", R1), completed("2025-03-10"))
                .on("2025-03-10");

        Relationship former = Objects.requireNonNull(state.relationship(R1));
        assertThat(former.endedOn()).isEqualTo(day("2025-03-05"));
        assertThat(former.endReason()).isEqualTo(text("moved on"));
    }

    @Test
    void a_refused_handover_says_by_whom_and_why() {
        Handover handover = announced()
                .told(new HandoverRefused(id("hr"), day("2025-03-02"), id("h"), SAM, text("too busy")))
                .on("2025-03-02")
                .handovers()
                .getFirst();

        assertThat(handover.status()).isEqualTo(Handover.Status.REFUSED);
        assertThat(handover.pending()).isFalse();
        assertThat(handover.by()).isEqualTo(SAM);
        assertThat(handover.note()).isEqualTo(text("too busy"));
    }

    @Test
    void a_cancelled_handover_still_says_who_had_accepted_it() {
        Handover handover = accepted()
                .told(new HandoverCancelled(id("hx"), day("2025-03-04"), id("h"), text("client stays")))
                .on("2025-03-04")
                .handovers()
                .getFirst();

        assertThat(handover.status()).isEqualTo(Handover.Status.CANCELLED);
        assertThat(handover.by()).isEqualTo(SAM);
        assertThat(handover.note()).isEqualTo(text("client stays"));
    }

    @Test
    void a_replacement_is_no_handover_and_lasts_until_it_ends() {
        ReplacementArranged replacement =
                new ReplacementArranged(id("v"), day("2025-02-01"), R1, SAM, null, text("on leave"));
        Story story = ledByNour().told(replacement);

        assertThat(story.on("2025-02-01").helper()).isEqualTo(NOUR);
        assertThat(Objects.requireNonNull(story.on("2025-02-01").leader()).replacement())
                .isEqualTo(replacement);

        story.told(new ReplacementEnded(id("ve"), day("2025-02-20"), id("v")));
        assertThat(Objects.requireNonNull(story.on("2025-02-20").leader()).replacement())
                .isNull();
    }

    @Test
    void nobody_stands_in_any_more_once_the_relationship_has_ended() {
        CaseState state = ledByNour()
                .told(new ReplacementArranged(id("v"), day("2025-02-01"), R1, SAM, null, null))
                .told(ended("e", "2025-03-01", R1))
                .on("2025-03-01");

        assertThat(Objects.requireNonNull(state.relationship(R1)).replacement()).isNull();
    }
}
