package traject.command.casefile;

import static traject.command.casefile.CaseStory.given;
import static traject.command.casefile.Commands.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import traject.command.casefile.SupportCommand.BroadenMandate;
import traject.command.casefile.SupportCommand.NarrowMandate;
import traject.shared.event.ServiceId;
import traject.shared.vocabulary.LifeDomain;

/** What contradicts itself is not recorded: ends before beginnings, people in two places, words about themselves. */
class ContradictionRulesTest {

    private static CaseStory nourLeads() {
        return given(open("e1", "01-06"), start("e2", "01-06", "r1", "nour"));
    }

    @Test
    void a_case_is_not_handed_over_to_who_leads_already() {
        nourLeads().when(announce("h1", "02-01", "nour")).thenRefusedIn("to", Refusal.HANDOVER_TO_LEADER, "h1");
        nourLeads()
                .and(startBeside("e3", "01-20", "r2", "sam"))
                .when(announce("h1", "02-01", "sam"))
                .thenRecorded();
    }

    @Test
    void a_lead_that_would_make_a_handover_go_nowhere_is_not_corrected_in() {
        nourLeads()
                .and(startBeside("e3", "01-20", "r2", "sam"))
                .and(announce("h1", "02-01", "sam"))
                .when(lead("e4", "01-25", "r2"))
                .thenRefused(Refusal.WOULD_INVALIDATE, "h1");
    }

    @Test
    void the_client_is_no_helper_in_their_own_case() {
        nourLeads()
                .when(startBeside("e3", "02-01", "r2", "client-1"))
                .thenRefusedIn("helper", Refusal.HELPER_IS_CLIENT, "e3");
        nourLeads().when(announce("h1", "02-01", "client-1")).thenRefusedIn("to", Refusal.HELPER_IS_CLIENT, "h1");
        nourLeads()
                .when(replace("v1", "02-01", "r1", "client-1"))
                .thenRefusedIn("helper", Refusal.HELPER_IS_CLIENT, "v1");
    }

    @Test
    void nobody_stands_in_for_themselves() {
        nourLeads().when(replace("v1", "02-01", "r1", "nour")).thenRefusedIn("helper", Refusal.REPLACED_BY_SELF, "v1");
        nourLeads().when(replace("v1", "02-01", "r1", "sam")).thenRecorded();
        nourLeads()
                .when(replace("v1", "02-01", "r9", "nour"))
                .thenRefusedIn("relationship", Refusal.RELATIONSHIP_NOT_RUNNING, "v1");
    }

    @Test
    void an_agreement_does_not_end_before_the_day_on_which_it_is_made() {
        nourLeads().when(agreeUntil("a1", "02-02", "02-01")).thenRefusedIn("until", Refusal.UNTIL_TOO_EARLY, "a1");
        nourLeads().when(agreeUntil("a1", "02-02", "02-02")).thenRecorded();
    }

    @Test
    void an_agreement_is_not_revised_to_have_ended_already() {
        CaseStory agreed = nourLeads().and(agreeUntil("a1", "02-02", "06-01"));
        agreed.when(reviseUntil("a2", "03-02", "a1", "03-01")).thenRefusedIn("until", Refusal.UNTIL_TOO_EARLY, "a2");
        agreed.when(reviseUntil("a2", "03-02", "a1", "03-02")).thenRecorded();
    }

    @Test
    void an_agreement_is_not_corrected_to_begin_after_its_end() {
        nourLeads()
                .and(agreeUntil("a1", "02-02", "03-01"))
                .when(correct("a1", agreeUntil("a1", "03-02", "03-01")))
                .thenRefusedIn("until", Refusal.UNTIL_TOO_EARLY, "a1");
    }

    @Test
    void a_replacement_does_not_end_before_it_begins() {
        nourLeads()
                .when(replaceUntil("v1", "07-02", "r1", "sam", "07-01"))
                .thenRefusedIn("until", Refusal.UNTIL_TOO_EARLY, "v1");
        nourLeads().when(replaceUntil("v1", "07-02", "r1", "sam", "07-02")).thenRecorded();
    }

    @Test
    void a_client_who_decided_took_part() {
        nourLeads()
                .when(decideWith("d1", "02-01", false, "nour", "client-1"))
                .thenRefusedIn("clientTookPart", Refusal.CLIENT_TOOK_PART, "d1");
        nourLeads().when(decideWith("d1", "02-01", true, "nour", "client-1")).thenRecorded();
        nourLeads().when(decideWith("d1", "02-01", false, "nour")).thenRecorded();
    }

    @Test
    void a_disagreement_is_not_about_itself() {
        nourLeads().when(disagree("v1", "02-01", "v1")).thenRefusedIn("about", Refusal.UNKNOWN_ENTRY, "v1");
    }

    @Test
    void nobody_disagrees_with_what_happens_later() {
        CaseStory agreed = nourLeads().and(agree("a1", "02-02"));
        agreed.when(disagree("v1", "02-01", "a1")).thenRefusedIn("about", Refusal.ABOUT_LATER, "v1");
        agreed.when(disagree("v1", "02-02", "a1")).thenRecorded();
    }

    @Test
    void a_disagreement_stands_when_what_it_is_about_turns_out_to_be_of_later() {
        nourLeads()
                .and(agree("a1", "02-02"))
                .and(disagree("v1", "02-03", "a1"))
                .when(correct("a1", agree("a1", "02-10")))
                .thenRecorded();
    }

    @Test
    void a_mandate_names_what_is_opened_or_closed() {
        nourLeads()
                .when(new BroadenMandate(id("m1"), day("02-01"), List.of(), List.of(), null))
                .thenRefusedIn("domains", Refusal.NO_CHANGE, "m1");
        nourLeads()
                .when(new NarrowMandate(id("m1"), day("02-01"), List.of(), List.of(), null))
                .thenRefusedIn("domains", Refusal.NO_CHANGE, "m1");
        nourLeads()
                .when(new BroadenMandate(id("m1"), day("02-01"), List.of(LifeDomain.HEALTH), List.of(), null))
                .thenRecorded();
        nourLeads()
                .when(new NarrowMandate(id("m1"), day("02-01"), List.of(), List.of(new ServiceId("clb")), null))
                .thenRecorded();
    }

    @Test
    void a_relationship_does_not_continue_itself() {
        given(open("e1", "01-06"))
                .when(start("e2", "01-06", "r1", "nour", true, "r1"))
                .thenRefusedIn("continues", Refusal.NO_SUCH_RELATIONSHIP, "e2");
    }

    @Test
    void nothing_is_felt_about_a_relationship_before_it_began() {
        given(open("e1", "01-06"), start("e2", "02-01", "r1", "nour"))
                .when(perceive("e3", "01-31", "r1"))
                .thenRefusedIn("relationship", Refusal.RELATIONSHIP_NOT_RUNNING, "e3");
    }
}
