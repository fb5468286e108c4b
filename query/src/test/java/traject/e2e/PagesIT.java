package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The pages in a real browser, as a newcomer starts Traject: with the sample cases and accounts. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class PagesIT extends SampleInBrowser {

    @Test
    void whoTypesAWrongPasswordIsToldAndMayTryAgain() {
        browser.open("/sign-in");
        browser.fill("name", "nour");
        browser.fill("password", "guess");
        browser.click("main button");

        browser.says("Naam of wachtwoord klopt niet");
        browser.shoot("sign-in");
    }

    @Test
    void whoeverSignsInComesToThePageThatTheyAskedFor() {
        browser.open("/cases/voorbeeld-03");
        browser.signInHere("nour");

        browser.says("Traject van Carine M.");
        assertThat(browser.address()).startsWith("/cases/voorbeeld-03");
    }

    @Test
    void aHelperSeesTheirCasesByPhaseWithSignalsAndFormerHelpers() {
        browser.signIn("nour").says("Carine M.");

        assertThat(browser.text()).contains("Samen op weg", "Lang stil", "vroeger: Els");
        browser.shoot("cases-helper");
        browser.fill("q", "fatima");
        browser.click(".filter button");
        browser.says("Gezin van Fatima A.");
        assertThat(browser.address()).contains("q=fatima");
        assertThat(browser.text()).doesNotContain("Carine M.");
    }

    @Test
    void fromACaseOneComesBackToTheListAsItWasFilteredUntilOneSignsOut() {
        browser.signIn("nour").open("/cases?q=fatima");
        browser.click("table.cl tbody a");
        browser.find(".pic");

        browser.click(".crumb a");

        browser.says("Gezin van Fatima A.");
        assertThat(browser.address()).isEqualTo("/cases?q=fatima");
        browser.click("[data-forget-drafts] button");
        browser.find("[name='password']");
        assertThat(browser.run("return sessionStorage.getItem('list')")).isNull();
    }

    @Test
    void aTeamLeadSeesWhoLeadsHowManyCasesAndWhichAskForAttention() {
        browser.signIn("lead")
                .open("/cases?signal=AGREEMENT_OVERDUE")
                .says("Carine M.")
                .says("Wie trekt hoeveel dossiers");

        assertThat(browser.text()).doesNotContain("Omer D.");
        browser.open("/cases?signal=pattern").says("Omer D.");
        browser.shoot("cases-team");
    }

    @Test
    void onATelephoneTheListOfCasesIsReadFromTopToBottom() {
        for (String account : List.of("nour", "lead")) {
            browser.signIn(account).open("/cases").says("Carine M.");
            browser.narrow();

            assertThat(browser.tooWide()).isEmpty();
            assertThat((List<?>) browser.run("""
                    return [...document.querySelectorAll('.cl, .cl tbody *')]
                        .filter(each => each.getBoundingClientRect().right > innerWidth
                            || each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX === 'auto')
                        .map(each => each.outerHTML.slice(0, 120))""")).isEmpty();
            assertThat(browser.all(".cl .tag.w")).isNotEmpty();
            assertThat(browser.violations()).isEmpty();
            browser.theme("dark");
            browser.shoot("cases-narrow-" + account);
            browser.theme("light");
            browser.wide(1280);
        }
    }

    @Test
    void theLanguageLeadsBackToAPageOfOursOnly() {
        browser.open("/language?to=en&back=//example.org/").says("Sign in");

        assertThat(browser.address()).startsWith("/sign-in");
        browser.open("/language?to=nl&back=/%09/example.org/").says("Meld aan");
        assertThat(browser.address()).startsWith("/sign-in");
    }

    @Test
    void aCaseThatOneMayNotSeeIsNotThere() {
        browser.signIn("nour").open("/cases/voorbeeld-15").says("dossier");

        assertThat(browser.text()).doesNotContain("Omer");
    }

    @Test
    void anEntryTakesThreeActionsByKeyboardAlone() {
        browser.signIn("nour").open("/cases/voorbeeld-06").says("Noteer");

        browser.find("body").sendKeys("n");
        browser.holds("#new .kinds a");
        browser.press("t");
        browser.says("Noteer: Terugval");
        browser.select("domain", "HEALTH");
        browser.choose("severity", "LIGHT");
        browser.find("textarea[name=note]").sendKeys("Slecht geslapen, zelf gebeld.");
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);

        browser.says("Bewaard.").says("Slecht geslapen, zelf gebeld.");
        browser.shoot("trajectory-saved");
    }

    @Test
    void whatWasRecordedAMomentAgoIsUndoneInOneClickAndStaysVisible() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/record-strength");
        browser.select("kind", "CONFIDENCE");
        browser.fill("what", "Durft te bellen.");
        browser.click("form .pri");
        browser.says("Bewaard.");

        browser.click(".said.ok button");

        browser.says("Ongedaan gemaakt.").says("ingetrokken op");
    }

    @Test
    void whatWasUndoneInAnotherWindowMeanwhileIsNotUndoneAgainAndThePageSaysWhy() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/record-strength");
        browser.select("kind", "CONFIDENCE");
        browser.fill("what", "Durft nee te zeggen.");
        browser.click("form .pri");
        browser.says("Bewaard.");
        browser.run("""
                const form = document.querySelector('.said.ok form');
                const window = new XMLHttpRequest();
                window.open('POST', form.action, false);
                window.send(new URLSearchParams(new FormData(form)));""");

        browser.click(".said.ok button");

        browser.says("Dit is al ingetrokken.");
    }

    @Test
    void whatIsRefusedComesBackWithTheReasonAtItsFieldAndNothingIsLost() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/break-agreement");
        browser.fill("why", "De brief kwam te laat.");
        browser.click("form .pri");

        browser.says("Nog niet bewaard.");
        assertThat(browser.all(".bad .err")).isNotEmpty();
        assertThat(browser.find("[name=why]").getDomProperty("value")).isEqualTo("De brief kwam te laat.");
        assertThat(browser.violations()).isEmpty();
        browser.shoot("record-refused");
    }

    @Test
    void aDraftSurvivesAReloadAndIsGoneOnceSaved() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/record-strength");
        browser.select("kind", "ASPIRATIONS");
        browser.fill("what", "Wil leren fietsen.");

        browser.reload();

        browser.says("Een concept van");
        assertThat(browser.find("[name=what]").getDomProperty("value")).isEqualTo("Wil leren fietsen.");
        browser.click("form .pri");
        browser.says("Bewaard.");
        browser.open("/cases/voorbeeld-06/record/record-strength");
        assertThat(browser.find("[name=what]").getDomProperty("value")).isEmpty();
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionTimedOut() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/record-strength");
        browser.select("kind", "COMPETENCES");
        browser.fill("what", "Kan goed met cijfers om.");
        browser.forgetSession();
        browser.click("main form .pri");

        browser.signInHere("nour");
        browser.says("Een concept van");

        assertThat(browser.find("[name=what]").getDomProperty("value")).isEqualTo("Kan goed met cijfers om.");
        browser.click("[data-draft-said] button");
    }

    @Test
    void theSliderGoesToAnotherDayAndTheArrowsGoOn() {
        browser.signIn("nour").open("/cases/voorbeeld-03?day=2023-06-01").says("Op 1 jun 2023");

        browser.find("[type=range]").sendKeys(Keys.ARROW_RIGHT);
        browser.says("Op 2 jun 2023");
        browser.press(Keys.ARROW_RIGHT);

        browser.says("Op 3 jun 2023");
        assertThat(browser.address()).contains("day=2023-06-03");
    }

    @Test
    void playGoesFromEntryToEntryUntilItIsPaused() {
        browser.signIn("nour").open("/cases/voorbeeld-03?day=2022-03-14");

        browser.click("[data-play]");
        browser.says("Op 4 apr 2022").says("Op 11 apr 2022");
        browser.click("[data-play]");

        assertThat(browser.address()).contains("day=2022-");
    }

    @Test
    void aCorrectionKeepsTheOriginalWithItsReason() {
        browser.signIn("nour").open("/cases/voorbeeld-03/record/reach-milestone");
        browser.select("kind", "SKILL");
        browser.fill("what", "Belde zelf de school.");
        browser.click("form .pri");
        browser.says("Bewaard.");
        browser.click("tr[id]:first-child .ac a");
        browser.fill("what", "Belde zelf de huisarts.");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");
        browser.fill("reason-of-change", "Het was de huisarts.");
        browser.click("form .pri");

        browser.says("verbeterd op").says("Het was de huisarts.").says("Belde zelf de huisarts.");
        browser.shoot("trajectory-corrected");
    }

    @Test
    void theAddressSaysWhichDayAndWhetherAsKnownThen() {
        browser.signIn("lead")
                .open("/cases/voorbeeld-03?day=2022-03-01&known=then")
                .says("Op 1 mrt 2022 was nog niets genoteerd.");

        browser.open("/cases/voorbeeld-03?day=2023-09-01").says("Op 1 sep 2023");
        assertThat(browser.find(".ev").getText()).contains("Probleemoplosser").doesNotContain("11 mei 2026");
        browser.click("[data-step=back]");
        browser.says("Op 28 aug 2023");
        assertThat(browser.address()).contains("day=2023-08-28");
        browser.shoot("trajectory-day");
    }

    @Test
    void aHandoverIsAnnouncedAcceptedAndCompletedAndTheFormerHelperStaysNamed() {
        openCase("over-1", "sam");
        browser.open("/cases/over-1/record/announce-handover");
        browser.fill("to", "lotte");
        browser.choose("askedByClient", "false");
        chooseFirst("involvement");
        browser.click("form .pri");
        browser.says("Bewaard.");
        try (Browser receiving = Browser.on(port())) {
            receiving.signIn("lotte").open("/cases").says("Een overdracht wacht op jou");
            receiving.shoot("cases-waiting");
            receiving.click(".wait .pri");
            receiving.click("form .pri");
            receiving.says("Bewaard.");
        }
        browser.open("/cases/over-1/record/complete-handover");
        browser.choose("manner", "WARM");
        browser.click("form .pri");

        browser.says("Bewaard.").says("Vroeger: Sam");
    }

    @Test
    void aCaseIsOpenedClosedWithCareAndOpenedAgainWithItsHistory() {
        openCase("nieuw-1", "nour");
        browser.open("/cases/nieuw-1/record/close-case");
        browser.select("outcome", "STABILITY");
        browser.fill("rationale", "Het gaat goed zo.");
        browser.choose("aftercareAgreed", "true");
        browser.click("form .pri");
        browser.says("Het dossier is afgesloten.");
        browser.click("a[href$='record/reopen-case']");
        browser.select("phase", "EXPLORATION");
        browser.fill("reason", "Nieuwe vraag.");
        browser.click("form .pri");

        browser.says("Bewaard.").says("Dossier afgesloten").says("Dossier heropend");
    }

    @Test
    void theClientReadsTheirOwnWordsFirstAndSaysWhatTheySeeDifferently() {
        openCase("eigen-1", "nour", "client-01");
        try (Browser client = Browser.on(port())) {
            client.signIn("client-01").says("Uw traject").says("Dit vroeg u").says("Ik zoek een dak.");
            client.click(".story li:first-child a");
            client.says("Wat ziet u anders?");
            client.fill("words", "Ik vroeg zelf om hulp.");
            client.click("form .pri");

            client.says("Uw woorden zijn bewaard.").says("U ziet dit anders: “Ik vroeg zelf om hulp.”");
            client.shoot("client");
        }
        browser.open("/cases/eigen-1").says("Ik zie dit anders").says("Ik vroeg zelf om hulp.");
    }

    @Test
    void aFileIsTriedFirstAndItsRefusedLinesAreToldAndThenItComesIn() throws IOException {
        Path file = Files.writeString(data.resolve("dossiers.jsonl"), """
                {"case":"bestand-1","type":"open-case","entry":"e1","occurredOn":"2026-01-05","client":"client-b1",\
                "wayIn":"VOLUNTARY","serviceType":"OCMW","service":"ocmw-voorbeeld","team":"team-noord"}
                {"case":"bestand-2","type":"open-case","entry":"e1","occurredOn":"2026-01-05","client":"client-b2",\
                "wayIn":"VOLUNTARY","serviceType":"OCMW","service":"ocmw-voorbeeld","team":"team-noord"}
                {"case":"bestand-2","type":"shift-role","entry":"e2","occurredOn":"2026-01-12","relationship":"r9",\
                "role":"RESCUER","seenBy":"HELPER"}
                """);
        browser.signIn("admin").says("Breng dossiers in");
        assertThat(browser.violations()).isEmpty();
        browser.find("#file").sendKeys(file.toString());
        browser.click("button[value=true]");

        browser.says("klaar, proef, niets bewaard").says("Geweigerde lijnen").says("bestand-2");
        assertThat(browser.violations()).isEmpty();
        browser.shoot("import");
        browser.open("/import");
        browser.find("#file").sendKeys(file.toString());
        browser.click("button[value=false]");
        browser.says("klaar. 3 van 3 lijnen");
        try (Browser lead = Browser.on(port())) {
            lead.signIn("lead").open("/cases/bestand-1").says("Dossier geopend");
        }
    }

    @Test
    void withoutScriptOneReadsAndRecordsTheSame() {
        try (Browser plain = Browser.withoutScript(port())) {
            plain.signIn("sam").open("/cases/voorbeeld-02/record/record-strength");
            plain.select("kind", "RESOURCES");
            plain.fill("what", "Een broer die helpt.");
            plain.click("form .pri");

            plain.says("Bewaard.").says("Een broer die helpt.");
        }
    }

    @Test
    void theSameInEnglish() {
        browser.signIn("nour").open("/cases/voorbeeld-06").says("Wat er gebeurde");

        browser.click(".who a[hreflang=en]");

        browser.says("What happened").says("Pause at");
        assertThat(browser.address()).isEqualTo("/cases/voorbeeld-06");
    }

    @ParameterizedTest
    @CsvSource({
        "nour, /cases",
        "lead, /cases",
        "nour, /cases/new",
        "nour, /cases/voorbeeld-03",
        "auditor, /cases/voorbeeld-03?day=2023-09-01&known=then&show=key",
        "nour, /cases/voorbeeld-03/record",
        "nour, /cases/voorbeeld-03/record/shift-role",
        "nour, /cases/voorbeeld-03/record/take-decision",
        "nour, /cases/voorbeeld-03/record/answer-survey",
        "nour, /cases/voorbeeld-03/record/hold-consultation",
        "nour, /cases/voorbeeld-03/entries/e01/correct",
        "nour, /cases/voorbeeld-03/client",
        "client-01, /mine",
        "client-01, /mine/differ/e01",
        "nour, /cases/unknown",
        "researcher, /"
    })
    void everyPageKeepsWcagAndFitsAPhone(String account, String path) {
        browser.signIn(account).open(path);
        assertThat(browser.violations()).as(path).isEmpty();
        browser.shoot(account + path.replaceAll("[^a-z0-9-]+", "-"));

        browser.narrow().open(path);

        assertThat(browser.violations()).as(path + " on a phone").isEmpty();
        assertThat(browser.tooWide()).as(path + " on a phone").isEmpty();
    }

    /** Opens a case in which the account leads. */
    private void openCase(String number, String account) {
        openCase(number, account, "client-" + number);
    }

    private void openCase(String number, String account, String client) {
        browser.signIn(account).open("/cases/new");
        browser.fill("number", number);
        browser.fill("client", client);
        browser.select("wayIn", "VOLUNTARY");
        browser.select("serviceType", "OCMW");
        browser.fill("service", "ocmw-voorbeeld");
        browser.fill("question", "Ik zoek een dak.");
        browser.click("form .pri");
        browser.says("Het dossier is open.");
    }

    private void chooseFirst(String name) {
        List<org.openqa.selenium.WebElement> options = browser.all("[name='" + name + "']");
        if (options.getFirst().getTagName().equals("select")) {
            new org.openqa.selenium.support.ui.Select(options.getFirst()).selectByIndex(1);
        } else {
            browser.choose(name, options.getFirst().getDomProperty("value"));
        }
    }
}
