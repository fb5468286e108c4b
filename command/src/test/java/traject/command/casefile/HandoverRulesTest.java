package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;

import org.junit.jupiter.api.Test;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.View;

/** A handover is announced, accepted or refused by the receiving helper, completed or cancelled. */
class HandoverRulesTest {

    private static CaseStory nourLeads() {
        return given(open("e1", "01-06"), start("e2", "01-06", "r1", "nour"));
    }

    private static CaseStory announcedToSam() {
        return nourLeads().and(announce("h1", "02-01", "sam"));
    }

    private static CaseStory acceptedBySam() {
        return announcedToSam().and(accept("h1a", "02-02", "h1", "sam"));
    }

    @Test
    void without_a_leader_there_is_nothing_to_hand_over() {
        given(open("e1", "01-06"))
                .when(announce("h1", "02-01", "sam"))
                .thenRefused(Refusal.NO_LEADING_RELATIONSHIP, "h1");
    }

    @Test
    void one_handover_is_pending_at_a_time() {
        announcedToSam().when(announce("h2", "02-02", "lotte")).thenRefused(Refusal.HANDOVER_PENDING, "h2");
    }

    @Test
    void only_the_receiving_helper_accepts() {
        announcedToSam()
                .when(accept("h1a", "02-02", "h1", "lotte"))
                .thenRefused(Refusal.NOT_THE_RECEIVING_HELPER, "h1a");
    }

    @Test
    void only_the_receiving_helper_refuses() {
        announcedToSam()
                .when(refuse("h1r", "02-02", "h1", "nour"))
                .thenRefused(Refusal.NOT_THE_RECEIVING_HELPER, "h1r");
    }

    @Test
    void what_was_not_announced_is_not_accepted() {
        nourLeads().when(accept("h1a", "02-02", "h1", "sam")).thenRefused(Refusal.HANDOVER_NOT_ANNOUNCED, "h1a");
    }

    @Test
    void what_was_accepted_is_not_refused() {
        acceptedBySam().when(refuse("h1r", "02-03", "h1", "sam")).thenRefused(Refusal.HANDOVER_NOT_ANNOUNCED, "h1r");
    }

    @Test
    void what_was_not_accepted_is_not_completed() {
        announcedToSam().when(complete("h1c", "02-03", "h1", "r2")).thenRefused(Refusal.HANDOVER_NOT_ACCEPTED, "h1c");
    }

    @Test
    void after_a_refusal_another_may_be_asked() {
        announcedToSam()
                .and(refuse("h1r", "02-02", "h1", "sam"))
                .when(announce("h2", "02-03", "lotte"))
                .thenRecorded();
    }

    @Test
    void it_may_be_cancelled_while_announced_or_accepted() {
        announcedToSam().when(cancel("h1x", "02-03", "h1")).thenRecorded();
        acceptedBySam().when(cancel("h1x", "02-03", "h1")).thenRecorded();
    }

    @Test
    void what_is_no_longer_pending_is_not_cancelled() {
        announcedToSam()
                .and(cancel("h1x", "02-03", "h1"))
                .when(cancel("h1y", "02-04", "h1"))
                .thenRefused(Refusal.HANDOVER_NOT_PENDING, "h1y");
    }

    @Test
    void completing_ends_the_old_relationship() {
        acceptedBySam()
                .and(complete("h1c", "02-03", "h1", "r2"))
                .when(shift("e3", "02-04", "r1", HelperRole.RESCUER, View.HELPER))
                .thenRefused(Refusal.RELATIONSHIP_NOT_RUNNING, "e3");
    }

    @Test
    void completing_starts_the_new_relationship_and_gives_it_the_lead() {
        CaseStory handedOver = acceptedBySam().and(complete("h1c", "02-03", "h1", "r2"));
        handedOver
                .when(shift("e3", "02-04", "r2", HelperRole.RESCUER, View.HELPER))
                .thenRecorded();
        handedOver.when(lead("e4", "02-05", "r2")).thenRefused(Refusal.NO_CHANGE, "e4");
    }

    @Test
    void the_new_relationship_takes_a_new_id() {
        acceptedBySam().when(complete("h1c", "02-03", "h1", "r1")).thenRefused(Refusal.RELATIONSHIP_EXISTS, "h1c");
    }

    @Test
    void completing_works_although_the_old_relationship_ended_meanwhile() {
        acceptedBySam()
                .and(end("e3", "02-03", "r1"))
                .when(complete("h1c", "02-04", "h1", "r2"))
                .thenRecorded();
    }

    @Test
    void retracting_the_announcement_would_invalidate_its_acceptance() {
        acceptedBySam().when(retract("h1")).thenRefused(Refusal.WOULD_INVALIDATE, "h1a");
    }
}
