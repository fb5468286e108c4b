package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import traject.query.CaseWriter;
import traject.query.RunningNode;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;
import traject.shared.vocabulary.Phase;

class CaseloadPageTest extends RunningNode {

    private static final String HELPED = "id=\"helped\"";
    private static final Pattern ATTENTION = Pattern.compile("(\\d+) vra(?:gen|agt) aandacht");

    private final List<CaseWriter> written = new ArrayList<>();

    private CaseWriter openedBy(String helper) {
        CaseWriter opened = aCase().by(helper).opened("2025-01-06");
        written.add(opened);
        return opened;
    }

    /** Silent since January 2025, as all that these tests write. */
    private CaseWriter ledBy(String helper) {
        return openedBy("intake").startedLeading("2025-01-06", "r1", helper);
    }

    private CaseWriter leftBy(String helper) {
        return ledBy(helper).ended("2025-01-07", "r1").startedLeading("2025-01-08", "r2", "nour");
    }

    /** The list once it holds all that was written: cases come to it side by side. */
    private String list(String reader, String query) {
        written.forEach(each -> as("auditor").get("/api/cases?size=1&after=" + each.position()));
        return signedIn(reader).page("/cases?" + query);
    }

    private static String own(String page) {
        int helped = page.indexOf(HELPED);
        return helped < 0 ? page : page.substring(0, helped);
    }

    private static String former(String page) {
        return page.substring(page.indexOf(HELPED));
    }

    private static String link(CaseWriter written) {
        return "href=\"/cases/" + written.id() + "\"";
    }

    private static String tick(CaseWriter written) {
        return "name=\"case\" value=\"" + written.id() + "\"";
    }

    private static String row(String page, CaseWriter written) {
        int from = page.indexOf(link(written));
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static int attention(String page) {
        Matcher said = ATTENTION.matcher(page);
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1));
    }

    @Test
    void where_others_go_on_it_stands_after_ones_own_and_is_not_there_to_hand_over() {
        CaseWriter running = ledBy("lotte");
        CaseWriter left = leftBy("lotte");

        String page = list("lotte", "");

        assertThat(own(page)).contains(link(running), tick(running)).doesNotContain(link(left));
        assertThat(former(page)).contains(link(left)).doesNotContain(tick(left));
    }

    @Test
    void where_others_go_on_nothing_asks_for_the_attention_of_who_left() {
        ledBy("lotte");
        int before = attention(list("lotte", ""));

        leftBy("lotte");
        assertThat(attention(list("lotte", ""))).isEqualTo(before);

        ledBy("lotte");
        assertThat(attention(list("lotte", ""))).isEqualTo(before + 1);
    }

    @Test
    void the_part_that_one_has_in_a_case_is_chosen_in_the_address() {
        CaseWriter led = ledBy("lotte");
        CaseWriter helped = ledBy("nour").started("2025-01-07", "r2", "lotte", false);
        CaseWriter left = leftBy("lotte");

        assertThat(list("lotte", "part=leads")).contains(link(led)).doesNotContain(link(helped), link(left));
        assertThat(list("lotte", "part=helps")).contains(link(helped)).doesNotContain(link(led), link(left));
        assertThat(list("lotte", "part=helped")).contains(link(left)).doesNotContain(link(led), link(helped));
        assertThat(list("lotte", "")).contains(link(led), link(helped), link(left));
    }

    @Test
    void a_case_that_was_led_to_its_closing_stays_ones_own() {
        CaseWriter closed = ledBy("lotte").closed("2025-02-03");
        CaseWriter left = leftBy("lotte").closed("2025-02-03");

        String page = list("lotte", "status=closed");

        assertThat(own(page)).contains(link(closed)).doesNotContain(link(left));
        assertThat(list("lotte", "status=closed&part=leads")).contains(link(closed));
    }

    @Test
    void what_nobody_leads_stays_with_who_opened_it_and_what_is_to_come_with_who_is_to_receive_it() {
        CaseWriter unled =
                openedBy("lotte").startedLeading("2025-01-06", "r1", "lotte").ended("2025-01-07", "r1");
        CaseWriter back = leftBy("lotte").announced("2025-02-03", "lotte");

        String page = list("lotte", "");

        assertThat(own(page)).contains(link(unled), link(back)).doesNotContain(tick(unled), tick(back));
    }

    @Test
    void the_days_of_a_case_go_on_while_a_handover_is_only_being_arranged() {
        String today = LocalDate.now(ZoneId.of("Europe/Brussels")).toString();
        CaseWriter announced = ledBy("lotte").announced(today, "nour");

        assertThat(row(list("lotte", ""), announced)).doesNotContain(">0 d<");
        CaseWriter worked = ledBy("lotte").entered(today, Phase.EXPLORATION);
        assertThat(row(list("lotte", ""), worked)).contains(">0 d<");
    }

    @Test
    void a_pattern_of_a_relationship_that_ended_is_not_told_of_the_one_that_came_after() {
        CaseWriter stable = ledBy("lotte")
                .took("2025-01-06", "r1", ClientRole.PASSIVE_CONSUMER)
                .took("2025-01-06", "r1", HelperRole.RESCUER);
        assertThat(row(list("lotte", "signal=pattern"), stable)).contains(">Stabiel<");

        stable.ended("2025-03-03", "r1").startedLeading("2025-03-03", "r2", "lotte");
        assertThat(row(list("lotte", ""), stable)).doesNotContain(">Stabiel<");
        assertThat(list("lotte", "signal=pattern")).doesNotContain(link(stable));
    }

    @Test
    void for_a_team_lead_every_case_is_the_teams() {
        CaseWriter left = leftBy("lotte");

        String page = list("lead-noord", "");

        assertThat(page).contains(tick(left)).doesNotContain(HELPED, "id=\"part\"");
    }

    @Test
    void whoever_is_asked_for_the_rest_of_the_address_stays() {
        Wanted wanted = new Wanted("Jan & co", "leads", "some", "closed", 1);

        assertThat(wanted.on(2).address())
                .isEqualTo("/cases?q=Jan%20%26%20co&part=leads&signal=some&status=closed&page=2");
        assertThat(wanted.of("nour").address()).isEqualTo("/cases?q=nour&part=leads&signal=some&status=closed");
        assertThat(new Wanted("", "", "", "open", 0).address()).isEqualTo("/cases");
    }
}
