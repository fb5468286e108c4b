package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** How a case goes from hand to hand in a real browser: opened, announced, answered, closed. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class HandingIT extends SampleInBrowser {

    private static final String ID = "Hier mogen alleen letters, cijfers, punten, streepjes en lage streepjes staan,"
            + " zonder spaties en hoogstens 64; het eerste teken is een letter of een cijfer.";

    @Test
    void whoeverRefusesAHandoverIsToldThatItWasSavedAmongTheirOwnCases() {
        openCase("weiger-1", "nour");
        announce("weiger-1", "sam");
        try (Browser receiving = Browser.on(port())) {
            receiving.signIn("sam");
            listed(receiving, "/cases", ".wait a[href*='weiger-1/record/refuse-handover']");
            receiving.click(".wait a[href*='weiger-1/record/refuse-handover']");
            receiving.click("form .pri");

            receiving.says("Bewaard. Dit dossier staat niet meer bij jouw dossiers.");
            assertThat(receiving.address()).startsWith("/cases?");
            assertThat(receiving.find(".said.ok").getDomAttribute("role")).isEqualTo("status");
            assertThat(receiving.all("a[href*='weiger-1']")).isEmpty();
        }
    }

    @Test
    void theReceiverAnswersTheHandoverThatWaitsThoughAnEarlierOneWasCancelled() {
        openCase("weer-1", "nour");
        announce("weer-1", "lotte");
        browser.open("/cases/weer-1/record/cancel-handover");
        browser.click("form .pri");
        browser.says("Bewaard.");
        announce("weer-1", "lotte");
        try (Browser receiving = Browser.on(port())) {
            receiving.signIn("lotte");
            listed(receiving, "/cases", ".wait a[href*='weer-1/record/accept-handover']");
            WebElement link = receiving.find(".wait a[href*='weer-1/record/accept-handover']");
            assertThat(link.getDomAttribute("href")).contains("?handover=");
            receiving.open("/cases/weer-1/record/accept-handover");
            assertThat(offered(receiving, "handover")).hasSize(1);
            receiving.click("form .pri");

            receiving.says("Bewaard. Nour rondt de overdracht af").says("tot dan blijft Nour trekken.");
            receiving.open("/cases/weer-1/record");
            assertThat(receiving.all(".topics a")).isEmpty();
            assertThat(browser.open("/cases/weer-1/record").all(".topics a[href$='/complete-handover']"))
                    .hasSize(1);
        }
    }

    @Test
    void onlyAnAgreementThatStillRunsIsOfferedAndTheOnlyOneIsChosen() {
        openCase("afspraak-1", "nour");
        agree("afspraak-1", "Samen bellen.");
        agree("afspraak-1", "Elke week langskomen.");
        browser.open("/cases/afspraak-1/record/keep-agreement");
        assertThat(offered(browser, "agreement")).hasSize(2);
        new Select(browser.find("[name=agreement]")).selectByIndex(1);
        browser.click("form .pri");
        browser.says("Bewaard.");

        browser.open("/cases/afspraak-1/record/keep-agreement");
        assertThat(offered(browser, "agreement")).hasSize(1);
        assertThat(new Select(browser.find("[name=agreement]"))
                        .getFirstSelectedOption()
                        .getDomAttribute("value"))
                .isNotEmpty();
        String kept = browser.open("/cases/afspraak-1")
                .find("a[href*='/entries/'][href$='/correct']")
                .getDomAttribute("href");
        browser.open(kept);
        assertThat(browser.find("form .pri").isDisplayed()).isTrue();
    }

    @Test
    void severalCasesAreHandedOverOnlyWithACaseAndAColleagueAndWhatWasFilledInStays() {
        openCase("samen-1", "nour");
        listed(browser, "/cases?part=leads", "input[name=case][value=samen-1]");
        browser.fill("to", "sam");
        browser.click("[aria-labelledby=over] button");

        browser.says("Vink eerst aan welke dossiers je overdraagt.");
        assertThat(browser.find(".said.bad").getDomAttribute("role")).isEqualTo("alert");
        assertThat(browser.text()).doesNotContain("aangekondigd.");
        assertThat(browser.find("#to").getDomProperty("value")).isEqualTo("sam");

        browser.fill("to", "");
        browser.click("input[name=case][value=samen-1]");
        browser.click("[aria-labelledby=over] button");

        browser.says("Zeg aan wie je overdraagt.");
        assertThat(browser.find("input[name=case][value=samen-1]").isSelected()).isTrue();

        browser.fill("to", "samm");
        browser.click("[aria-labelledby=over] button");

        browser.says("Zo heet hier geen hulpverlener of teamverantwoordelijke.");
        assertThat(browser.find("input[name=case][value=samen-1]").isSelected()).isTrue();
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.address()).isEqualTo("/cases?part=leads");

        browser.fill("to", "sam");
        browser.click("[aria-labelledby=over] button");

        browser.says("1 overdracht aangekondigd.");
        assertThat(browser.address()).isEqualTo("/cases?part=leads");
    }

    @Test
    void aClosedCaseIsNotOfferedForHandover() {
        closeCase("dicht-1", "nour");

        listed(browser, "/cases?status=closed", "table a[href$='/cases/dicht-1']");

        assertThat(browser.all("input[name=case]")).isEmpty();
        assertThat(browser.all("#to")).isEmpty();
    }

    @Test
    void aHandoverGoesToSomebodyWhoCanSignInHereAndTheyAreSuggested() {
        openCase("naam-1", "nour");
        browser.open("/cases/naam-1/record/announce-handover");
        String list = browser.find("[name=to]").getDomAttribute("list");
        assertThat(browser.all("#" + list + " option"))
                .extracting(each -> each.getDomAttribute("value"))
                .contains("sam", "lotte", "lead")
                .doesNotContain("researcher", "client-01");
        browser.fill("to", "samm");
        browser.choose("askedByClient", "false");
        chooseFirst("involvement");
        browser.click("form .pri");

        browser.says("Nog niet bewaard.");
        assertThat(browser.find(".bad.field .err").getText())
                .isEqualTo(
                        "Zo heet hier geen hulpverlener of teamverantwoordelijke. Kies een naam uit de voorstellen.");
        assertThat(browser.violations()).isEmpty();
        browser.fill("to", " Sam ");
        browser.click("form .pri");
        browser.says("Bewaard.");
    }

    @Test
    void whatMayStandInANumberOrACodeIsSaidBeforeAndAfterAMistake() {
        browser.signIn("nour").open("/cases/new");
        assertThat(browser.text()).contains("een code voor de persoon, niet de naam");
        fillOpening("Jan De Smet 2026!", "c-1", "ocmw-voorbeeld");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");
        assertThat(browser.find("#number-error").getText()).isEqualTo(ID);

        fillOpening("plein-1", "Mevrouw Janssens", "ocmw-voorbeeld");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");
        assertThat(browser.all("#number-error")).isEmpty();
        assertThat(browser.find("#f-client-error").getText()).isEqualTo(ID);

        fillOpening("plein-1", "c-1", "OCMW Antwerpen");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");
        assertThat(browser.find("#f-service-error").getText()).isEqualTo(ID);
        assertThat(browser.violations()).isEmpty();

        fillOpening("plein-1", "c-1", "ocmw-antwerpen");
        browser.click("form .pri");
        browser.says("Het dossier is open.");
    }

    @Test
    void aClosedCaseOffersOnlyWhatItTakes() {
        closeCase("dicht-2", "nour");

        assertThat(browser.all("#new .kinds a"))
                .extracting(each -> each.getDomAttribute("href"))
                .containsExactly(
                        "/cases/dicht-2/record/hold-aftercare-contact",
                        "/cases/dicht-2/record/reopen-case",
                        "/cases/dicht-2/record/voice-disagreement",
                        "/cases/dicht-2/record");
        browser.click("#new .kinds a:last-child");
        browser.says("Dit dossier is afgesloten.");
    }

    @Test
    void aClientWhoseCaseWasClosedSaysWhatTheySeeDifferentlyAboutThatToo() {
        openCase("dicht-3", "nour", "client-01");
        close("dicht-3");
        try (Browser client = Browser.on(port())) {
            client.signIn("client-01");
            await().until(() -> client.open("/mine").text().contains("Dan kunt u dat nog altijd zeggen."));
            client.click(".story li:first-child a");
            client.says("Het gaat goed zo.");
            client.fill("words", "Voor mij was het nog niet klaar.");
            client.click("form .pri");

            client.says("Uw woorden zijn bewaard.").says("U ziet dit anders: “Voor mij was het nog niet klaar.”");
            assertThat(client.violations()).isEmpty();
        }
        browser.open("/cases/dicht-3");
        assertThat(browser.all("tr[id]").stream()
                        .map(WebElement::getText)
                        .filter(row -> row.contains("Het gaat goed zo.")))
                .singleElement()
                .asString()
                .contains("De cliënt ziet dit anders: “Voor mij was het nog niet klaar.”");
        assertThat(browser.text()).contains("Het dossier is afgesloten.");
    }

    @Test
    void oneCaseIsCountedAsOne() {
        browser.signIn("nour").open("/cases?status=open").says("dossier");

        assertThat(browser.text()).doesNotContainPattern("\\b1 dossiers").doesNotContainPattern("\\b1 vragen");
        browser.click(".who a[hreflang=en]");
        browser.says("case");
        assertThat(browser.text()).doesNotContainPattern("\\b1 cases").doesNotContainPattern("\\b1 ask ");
    }

    /** A list follows what was recorded a moment later. */
    private static void listed(Browser browser, String path, String css) {
        await().until(() -> !browser.open(path).all(css).isEmpty());
    }

    private static List<String> offered(Browser browser, String name) {
        return browser.all("[name=" + name + "] option").stream()
                .map(each -> each.getDomProperty("value"))
                .filter(each -> each != null && !each.isEmpty())
                .toList();
    }

    private void agree(String number, String what) {
        browser.open("/cases/" + number + "/record/make-agreement");
        browser.all("form select, form fieldset.seg input[type=radio]").stream()
                .map(each -> each.getDomAttribute("name"))
                .distinct()
                .forEach(this::chooseFirst);
        browser.fill("what", what);
        browser.click("form .pri");
        browser.says("Bewaard.");
    }

    private void closeCase(String number, String account) {
        openCase(number, account);
        close(number);
    }

    private void close(String number) {
        browser.open("/cases/" + number + "/record/close-case");
        browser.select("outcome", "STABILITY");
        browser.fill("rationale", "Het gaat goed zo.");
        browser.choose("aftercareAgreed", "true");
        browser.click("form .pri");
        browser.says("Het dossier is afgesloten.");
    }

    private void openCase(String number, String account) {
        openCase(number, account, "client-" + number);
    }

    private void openCase(String number, String account, String client) {
        browser.signIn(account).open("/cases/new");
        fillOpening(number, client, "ocmw-voorbeeld");
        browser.click("form .pri");
        browser.says("Het dossier is open.");
    }

    private void fillOpening(String number, String client, String service) {
        browser.fill("number", number);
        browser.fill("client", client);
        browser.select("wayIn", "VOLUNTARY");
        browser.select("serviceType", "OCMW");
        browser.fill("service", service);
        browser.fill("question", "Ik zoek een dak.");
    }

    private void announce(String number, String to) {
        browser.open("/cases/" + number + "/record/announce-handover");
        browser.fill("to", to);
        browser.choose("askedByClient", "false");
        chooseFirst("involvement");
        browser.click("form .pri");
        browser.says("Bewaard.");
    }

    private void chooseFirst(String name) {
        List<WebElement> options = browser.all("[name='" + name + "']");
        if (options.getFirst().getTagName().equals("select")) {
            new Select(options.getFirst()).selectByIndex(1);
        } else {
            browser.choose(name, options.getFirst().getDomProperty("value"));
        }
    }
}
