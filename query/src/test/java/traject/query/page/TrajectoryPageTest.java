package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.event.AgreementEvent.AgreementKept;
import traject.shared.event.AgreementEvent.AgreementMade;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.AgreementForm;
import traject.shared.vocabulary.AgreementKind;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Party;
import traject.shared.vocabulary.Phase;
import traject.shared.vocabulary.View;

class TrajectoryPageTest extends RunningNode {

    private static final Pattern LEADS_TO = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern FORWARD =
            Pattern.compile("href=\"[^\"]*day=([0-9-]+)[^\"]*\" aria-label=\"[^\"]*\" data-step=\"on\"");

    /** Opened in January; a role of February, which was recorded in March and corrected in April. */
    private CaseWriter written() {
        CaseWriter written = aCase().at("2025-01-06T12:00:00Z")
                .opened("2025-01-06")
                .startedLeading("2025-01-06", "r1", "nour")
                .at("2025-03-03T12:00:00Z")
                .took("2025-02-03", "r1", HelperRole.RESCUER, CaseWriter.text("nour", "Eerst geschreven."));
        EntryId role = written.last();
        return written.entered("2025-03-03", Phase.EXPLORATION)
                .at("2025-04-07T12:00:00Z")
                .corrected(role, "2025-02-10", "r1", HelperRole.COUNSELLOR);
    }

    private String page(CaseWriter written, String query) {
        return signedIn("nour").page("/cases/" + written.id() + query);
    }

    private String forwardFrom(CaseWriter written, String query) {
        Matcher step = FORWARD.matcher(page(written, query));
        return step.find() ? step.group(1) : "nowhere";
    }

    @Test
    void a_correction_stands_beside_the_words_that_stood_there_before() {
        assertThat(page(written(), "")).contains("(was: 3 feb 2025, ", "&#8220;Eerst geschreven.&#8221;)");
    }

    @Test
    void as_known_then_one_steps_to_the_days_on_which_something_became_known() {
        CaseWriter written = written();

        assertThat(forwardFrom(written, "?known=then&day=2025-01-06")).isEqualTo("2025-03-03");
        assertThat(forwardFrom(written, "?known=then&day=2025-03-03")).isEqualTo("2025-04-07");
        assertThat(forwardFrom(written, "?known=then&day=2025-04-07")).isEqualTo("nowhere");
    }

    @Test
    void as_known_now_one_steps_to_the_days_on_which_something_happened() {
        CaseWriter written = written();

        assertThat(forwardFrom(written, "?day=2025-01-06")).isEqualTo("2025-02-10");
        assertThat(forwardFrom(written, "?day=2025-02-10")).isEqualTo("2025-03-03");
    }

    @Test
    void what_happened_on_the_day_is_said_to_whoever_steps_or_plays() {
        CaseWriter written = written();

        assertThat(page(written, "?day=2025-02-10")).contains("Op 10 feb 2025: Rol.");
        assertThat(page(written, "?known=then&day=2025-03-03")).contains("Op 3 mrt 2025: Rol, Fase.");
        assertThat(page(written, "?day=2025-02-11")).doesNotContain("Op 11 feb 2025:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "?day=2025-01-10", "?show=key", "?known=then&day=2025-03-10", "?known=then&day=2025-01-10"})
    void whatever_is_listed_every_mark_leads_somewhere(String query) {
        String page = page(written(), query);
        List<String> targets =
                LEADS_TO.matcher(page).results().map(link -> link.group(1)).toList();

        assertThat(targets)
                .isNotEmpty()
                .allSatisfy(target -> assertThat(page).containsOnlyOnce(" id=\"" + target + "\""));
    }

    @Test
    void what_was_retracted_can_be_put_back() {
        CaseWriter written = written();
        written.retracted(written.entered("2025-05-05", Phase.STABILITY).last());

        assertThat(page(written, "")).contains(">Zet terug</a>").contains(">Verbeter</a>");
        assertThat(page(written(), "")).doesNotContain("Zet terug");
    }

    @Test
    void an_agreement_that_runs_is_followed_up_from_its_own_row_by_whoever_records() {
        CaseWriter written = written();
        written.recorded(entry -> new AgreementMade(
                entry,
                LocalDate.parse("2025-05-05"),
                AgreementKind.OTHER,
                CaseWriter.text("nour", "Papieren meebrengen"),
                Party.CLIENT,
                null,
                Party.BOTH,
                AgreementForm.ORAL));
        EntryId agreement = written.last();
        String followed = "/cases/" + written.id() + "/record/keep-agreement?agreement=" + agreement;

        assertThat(page(written, ""))
                .contains("href=\"" + followed + "\" aria-label=\"Afspraak gehouden: Papieren meebrengen\"");
        assertThat(page(written, "?day=2025-05-05")).doesNotContain(followed);
        assertThat(signedIn("auditor").page("/cases/" + written.id())).doesNotContain(followed);

        written.recorded(
                entry -> new AgreementKept(entry, LocalDate.parse("2025-05-12"), agreement, View.CLIENT, null));
        assertThat(page(written, ""))
                .doesNotContain(followed)
                .as("on paper as well it says what was kept")
                .contains("<a href=\"#e-" + agreement + "\">Afspraak (5 mei 2025)</a>");
    }

    @Test
    void whoever_is_only_to_receive_the_case_is_offered_to_answer_and_nothing_else() {
        CaseWriter written = written().announced("2025-05-05", "lotte");
        String answer = "/record/accept-handover?handover=" + written.last();

        String received = signedIn("lotte").page("/cases/" + written.id());
        assertThat(received).contains(answer).doesNotContain("id=\"new\"", "/correct\"", "/record/close-case");
        assertThat(signedIn("lotte").page("/cases/" + written.id() + "/record"))
                .contains("/record/accept-handover", "/record/refuse-handover")
                .doesNotContain("/record/complete-handover", "/record/shift-role");

        assertThat(page(written, ""))
                .contains("id=\"new\"", "/record/close-case")
                .doesNotContain(answer);
        assertThat(page(written, "/record"))
                .contains("/record/complete-handover")
                .as("nobody answers for another")
                .doesNotContain("/record/accept-handover", "/record/refuse-handover");
    }

    @Test
    void on_paper_it_says_from_where_it_is_seen() {
        CaseWriter written = written();

        assertThat(page(written, "?known=then&day=2025-03-10&view=CLIENT"))
                .contains(
                        "Stand op 10 mrt 2025. Zoals we het toen wisten. Wie zegt het? De cli&#235;nt. Afgedrukt op ");
        assertThat(page(written, "?day=2025-03-10"))
                .contains("Stand op 10 mrt 2025. Zoals we het nu weten. Wie zegt het? De hulpverlener. Afgedrukt op ");
    }
}
