package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What a form keeps, says and holds while somebody records, in a real browser. */
class FormsIT extends SampleInBrowser {

    private static final String DECISION = "/cases/voorbeeld-06/record/take-decision";

    @Test
    void aDraftPutsEveryTextBackInItsOwnPlace() {
        browser.signIn("nour").open(DECISION);
        browser.all("[name=alternatives]").getFirst().sendKeys("Wachten.");
        browser.all("[name=alternatives]").getLast().sendKeys("Samen bellen.");

        browser.reload();
        browser.says("Een concept van");

        assertThat(values("alternatives")).startsWith("Wachten.", "Samen bellen.");
    }

    @Test
    void aDraftWithMoreTextsThanANewFormHasPlacesFindsAllOfThemBack() {
        browser.signIn("nour").open(DECISION);
        browser.all("[name=alternatives]").getFirst().sendKeys("Wachten.");
        browser.all("[name=alternatives]").getLast().sendKeys("Samen bellen.");
        browser.select("path.2.step", "TEAM");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");
        browser.select("path.3.step", "JUDGE");
        browser.all("[name=alternatives]").getLast().sendKeys("Een brief.");

        browser.open(DECISION).says("Een concept van");

        assertThat(values("alternatives")).startsWith("Wachten.", "Samen bellen.", "Een brief.");
        assertThat(value("path.0.step")).isEqualTo("TEAM");
        assertThat(value("path.3.step")).isEqualTo("JUDGE");
    }

    @Test
    void aCorrectionThatIsNotSavedYetIsADraftOfThatEntryAlone() {
        browser.signIn("nour").open("/cases/voorbeeld-03/entries/e02/correct");
        browser.fill("reason-of-change", "De dag klopte niet.");
        browser.reload();
        browser.says("Een concept van");
        assertThat(value("reason-of-change")).isEqualTo("De dag klopte niet.");

        browser.forgetSession();
        browser.click("main form .pri");
        browser.signInHere("nour");
        browser.says("Een concept van");

        assertThat(value("reason-of-change")).isEqualTo("De dag klopte niet.");
        browser.open("/cases/voorbeeld-03/entries/e01/correct");
        assertThat(value("reason-of-change")).isEmpty();
    }

    @Test
    void whatWasTypedAfterARefusalIsThereAfterAReload() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/make-agreement");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");
        assertThat(browser.text()).doesNotContain("Een concept van");
        browser.fill("what", "Samen naar de huisarts.");

        browser.reload();
        browser.says("Een concept van");

        assertThat(value("what")).isEqualTo("Samen naar de huisarts.");
        browser.click("[data-draft-said] button");
        browser.holds("[name=what]");
        assertThat(value("what")).isEmpty();
    }

    @Test
    void theClientFindsBackWhatTheyTypedAfterARefusal() {
        browser.signIn("client-01").open("/mine/differ/e01");
        browser.click("form .pri");
        browser.says("moet ingevuld zijn");
        browser.fill("words", "Ik vroeg zelf om hulp.");

        browser.reload();
        browser.says("Een concept van");

        assertThat(value("words")).isEqualTo("Ik vroeg zelf om hulp.");
    }

    @Test
    void aDraftThatWasSentWithoutAConnectionStaysThoughSomethingElseIsSaved() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/record-strength");
        browser.select("kind", "ASPIRATIONS");
        browser.fill("what", "Wil leren zwemmen.");
        // From another window, of which this one hears first.
        browser.run("""
                const other = new URLSearchParams([...new FormData(document.querySelector('form[data-draft]'))]);
                other.set('what', 'Kent de buren.');
                other.set('once', 'other-window');
                return fetch(location.pathname, {method: 'POST', body: other, redirect: 'manual'}).then(() => true);""");
        browser.loseConnection();
        browser.click("form .pri");
        browser.findConnection();
        browser.open("/cases/voorbeeld-06").says("Bewaard.").says("Kent de buren.");

        browser.open("/cases/voorbeeld-06/record/record-strength").says("Een concept van");

        assertThat(value("what")).isEqualTo("Wil leren zwemmen.");
        browser.click("form .pri");
        browser.says("Bewaard.").says("Wil leren zwemmen.");
        browser.open("/cases/voorbeeld-06/record/record-strength");
        assertThat(value("what")).isEmpty();
    }

    @Test
    void aFormStaysAsLongAsItWasHoweverOftenItIsRefused() {
        browser.signIn("nour").open(DECISION);
        browser.select("path.1.step", "TEAM");
        int rows = browser.all("fieldset.rows [role=group]").size();

        for (int time = 0; time < 3; time++) {
            browser.click("form .pri");
            browser.says("Nog niet bewaard.");
        }

        assertThat(browser.all("fieldset.rows [role=group]")).hasSize(rows + 1);
        assertThat(value("path.0.step")).isEqualTo("TEAM");
    }

    @Test
    void aFieldSaysWhenItMayNotBeLeftEmpty() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/enter-phase");
        assertThat(browser.find("label[for=f-rationale]").getText()).contains("nodig als je een fase overslaat");
        browser.open("/cases/voorbeeld-06/record/close-case");
        assertThat(browser.find("label[for=f-rationale]").getText()).contains("nodig buiten de fase van afsluiting");

        browser.open(DECISION);

        assertThat(browser.find("label[for=f-deciders]").getText()).doesNotContain("mag leeg");
        assertThat(browser.find("fieldset.rows > legend").getText()).doesNotContain("mag leeg");
    }

    @Test
    void aChoiceThatMayBeLeftOpenStartsOpenAndCanBeOpenedAgain() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/shift-role");
        assertThat(browser.find("[name=intention]:checked").getDomProperty("value"))
                .isEmpty();
        browser.choose("intention", "MEANT_TO_GUIDE");

        browser.choose("intention", "");

        assertThat(browser.find("[name=intention]:checked").getDomProperty("value"))
                .isEmpty();
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void anAgreementTakesFourActionsFromTheTrajectory() {
        browser.signIn("nour").open("/cases/voorbeeld-06");
        browser.click("[data-key=a]");
        browser.fill("what", "Elke dinsdag bellen.");
        browser.choose("doneBy", "CLIENT");
        browser.click("form .pri");

        browser.says("Bewaard.").says("Elke dinsdag bellen.");
    }

    @Test
    void whetherARevisedAgreementIsWrittenNowIsForSomebodyToSay() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/revise-agreement");

        assertThat(browser.all("[name=form]")).hasSize(2);
        assertThat(browser.all("[name=form]:checked")).isEmpty();
    }

    @Test
    void aDecisionTakesSevenActionsAndItsStepWasTakenOnItsDay() {
        browser.signIn("nour").open("/cases/voorbeeld-06");
        browser.click("[data-key=s]");
        decide("We werken verder aan het plan.");
        browser.select("path.0.step", "TEAM");
        browser.click("form .pri");

        browser.says("Bewaard.");
        browser.open(browser.address().replaceFirst("#e-(.*)", "/entries/$1/correct"));
        assertThat(value("path.0.on")).isEqualTo(value("occurredOn")).isNotEmpty();
    }

    @Test
    void aColleagueIsKnownByNameHoweverItIsCapitalisedAndIsSuggestedInAList() {
        browser.signIn("nour").open(DECISION);
        String list = browser.find("[name=deciders]").getDomAttribute("list");
        assertThat(browser.all("#" + list + " option"))
                .extracting(each -> each.getDomAttribute("value"))
                .contains("sam", "lotte");
        decide("We vragen een collega.");
        browser.fill("deciders", "Nour,  SAM , Dokter-Peeters");
        browser.select("path.0.step", "TEAM");
        browser.click("form .pri");

        browser.says("Bewaard.");
        browser.open(browser.address().replaceFirst("#e-(.*)", "/entries/$1/correct"));
        assertThat(value("deciders")).isEqualTo("nour, sam, Dokter-Peeters");
    }

    @Test
    void aFormOpensAtTheFirstFieldThatIsStillToBeFilled() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/make-agreement");
        browser.holds("[name=what]");

        browser.open("/cases/voorbeeld-03/entries/e02/correct");
        browser.holds("#reason-of-change");

        browser.open("/cases/new");
        browser.holds("[name=number]");
    }

    @Test
    void theKeyThatLeadsToTheListTakesTheKeyboardThere() {
        browser.signIn("nour").open("/cases/voorbeeld-03").says("Wat er gebeurde");

        browser.find("body").sendKeys("t");

        browser.holds("#list");
    }

    @Test
    void theSliderGoesOnForAsLongAsAKeyIsHeld() throws InterruptedException {
        browser.signIn("nour").open("/cases/voorbeeld-03?day=2023-06-20").says("Op 20 jun 2023");
        browser.find("[type=range]").sendKeys(Keys.ARROW_LEFT);
        for (int more = 0; more < 9; more++) {
            Thread.sleep(60);
            browser.press(Keys.ARROW_LEFT);
        }

        browser.says("Op 10 jun 2023");
        browser.holds("[type=range]");
        browser.press(Keys.ARROW_LEFT);
        browser.says("Op 9 jun 2023");
    }

    private void decide(String what) {
        browser.select("matter", "REVIEW");
        browser.fill("what", what);
        browser.fill("rationale", "Het gaat goed.");
        browser.choose("clientTookPart", "true");
    }

    private List<String> values(String name) {
        return browser.all("[name='" + name + "']").stream()
                .map(each -> each.getDomProperty("value"))
                .toList();
    }

    private String value(String name) {
        return values(name).getFirst();
    }
}
