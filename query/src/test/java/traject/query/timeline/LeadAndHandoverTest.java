package traject.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.timeline.Story.*;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import traject.shared.event.HandoverEvent.HandoverAccepted;
import traject.shared.event.HandoverEvent.HandoverAnnounced;
import traject.shared.event.HandoverEvent.HandoverCancelled;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.HandoverEvent.HandoverRefused;
import traject.shared.event.HandoverEvent.ReplacementArranged;
import traject.shared.event.HandoverEvent.ReplacementEnded;
import traject.shared.event.PersonId;
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

    @Test
    void who_led_once_is_told_from_who_only_ran_beside() {
        CaseState state = ledByNour()
                .told(
                        started("s2", "2025-02-01", R2, SAM, false),
                        started("s3", "2025-02-01", R3, SAM, false),
                        lead("l2", "2025-03-01", R2),
                        lead("l1", "2025-04-01", R1),
                        ended("e", "2025-05-01", R1))
                .on("2025-06-01");

        assertThat(leadsOf(state, R1))
                .containsExactly(
                        new Relationship.Lead(day("2025-01-06"), day("2025-03-01")),
                        new Relationship.Lead(day("2025-04-01"), day("2025-05-01")));
        assertThat(leadsOf(state, R2)).containsExactly(new Relationship.Lead(day("2025-03-01"), day("2025-04-01")));
        assertThat(leadsOf(state, R3)).isEmpty();
        assertThat(Objects.requireNonNull(state.relationship(R1)).leadingSince())
                .isNull();
    }

    private static List<Relationship.Lead> leadsOf(CaseState state, RelationshipId relationship) {
        return Objects.requireNonNull(state.relationship(relationship)).leads();
    }

    @Test
    void when_a_handover_was_accepted_is_known_after_it_is_completed_or_cancelled() {
        assertThat(announced().on("2025-03-01").handovers().getFirst().answeredOn())
                .isNull();
        assertThat(accepted()
                        .told(completed("2025-03-10"))
                        .on("2025-03-10")
                        .handovers()
                        .getFirst()
                        .answeredOn())
                .isEqualTo(day("2025-03-02"));
        assertThat(accepted()
                        .told(new HandoverCancelled(id("hx"), day("2025-03-05"), id("h"), null))
                        .on("2025-03-05")
                        .handovers()
                        .getFirst()
                        .answeredOn())
                .isEqualTo(day("2025-03-02"));
    }

    @Test
    void each_who_stood_in_is_remembered_and_an_earlier_one_goes_on_when_a_later_one_ends() {
        ReplacementArranged first = new ReplacementArranged(id("v1"), day("2025-02-01"), R1, SAM, null, null);
        ReplacementArranged second =
                new ReplacementArranged(id("v2"), day("2025-02-05"), R1, new PersonId("lotte"), null, null);
        Story story =
                ledByNour().told(first, second).told(new ReplacementEnded(id("v2e"), day("2025-02-10"), id("v2")));

        Relationship replaced = Objects.requireNonNull(story.on("2025-02-10").leader());
        assertThat(replaced.replacement()).isEqualTo(first);
        assertThat(replaced.replacements())
                .containsExactly(
                        new Relationship.Replacement(first, null),
                        new Relationship.Replacement(second, day("2025-02-10")));

        story.told(ended("e", "2025-03-01", R1));
        assertThat(Objects.requireNonNull(story.on("2025-03-01").relationship(R1))
                        .replacements())
                .containsExactly(
                        new Relationship.Replacement(first, day("2025-03-01")),
                        new Relationship.Replacement(second, day("2025-02-10")));
    }
}
