package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody is told, and where it leads, when what they recorded is not taken, in a real browser. */
class RefusedFormsIT extends SampleInBrowser {

    private static final String DECISION = "/cases/voorbeeld-06/record/take-decision";

    @Test
    void aRefusalNamesItsFieldAndLeadsThere() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/record-strength");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");
        browser.holds(".said.bad");

        assertThat(browser.find(".said.bad a").getText())
                .isEqualTo(browser.find(".bad.field label > span").getText());
        browser.click(".said.bad a");

        browser.holds("[aria-invalid=true]");
        String described = browser.find("[aria-invalid=true]").getDomAttribute("aria-describedby");
        assertThat(browser.find("#" + described).getText()).isEqualTo("Dit veld moet ingevuld zijn.");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aRefusalOfARowLeadsToTheFieldInThatRow() {
        browser.signIn("nour").open(DECISION);
        browser.select("matter", "REVIEW");
        browser.fill("what", "We gaan door.");
        browser.fill("rationale", "Het gaat goed.");
        browser.choose("clientTookPart", "true");
        browser.run("document.querySelector('[name=\"path.1.on\"]').value = '2026-10-30'");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");

        browser.click(".said.bad a");

        browser.holds("[name=\"path.0.step\"]");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndEachLeadsToItsField() {
        browser.signIn("nour").open(DECISION);
        browser.run("document.querySelector('[name=occurredOn]').value = '2199-01-01'");
        browser.fill("deciders", "Jan-De-Smet, mevrouw!");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");

        assertThat(browser.all(".said.bad a").stream().map(each -> each.getText()))
                .containsExactly(
                        "Op welke dag", "Waarover", "Wat", "Reden", "Wie besliste", "Cliënt besliste mee", "Weg");
        assertThat(browser.find("#f-occurredOn-error").getText())
                .isEqualTo("Deze dag moet nog komen." + " Noteer wat al gebeurd is.");
        assertThat(browser.find("#f-what-error").getText()).isEqualTo("Dit veld moet ingevuld zijn.");
        assertThat(browser.find("#f-deciders").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.violations()).isEmpty();
        browser.shoot("record-refused-at-once");
        browser.click(".said.bad a[href='#f-rationale']");
        browser.holds("[name=rationale][aria-invalid=true]");
    }

    @Test
    void aCaseIsOpenedAfterOneRefusalThatNamesAllThatIsMissing() {
        browser.signIn("nour").open("/cases/new");
        browser.run("document.querySelector('main form').noValidate = true");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");

        assertThat(browser.all(".said.bad a").stream().map(each -> each.getDomAttribute("href")))
                .containsExactly("#number", "#f-wayIn", "#f-serviceType", "#f-service");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aCorrectionIsToldThatTheReasonAndAFieldAreMissing() {
        browser.signIn("nour").open("/cases/voorbeeld-03/entries/e02/correct");
        browser.run("document.querySelector('[name=occurredOn]').value = ''");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");

        assertThat(browser.all(".said.bad a").stream().map(each -> each.getDomAttribute("href")))
                .containsExactly("#reason-of-change", "#f-occurredOn");
    }

    @Test
    void whatWouldNotBeRightAnyMoreIsNamedAndLeadsToItsLine() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/make-agreement");
        browser.fill("what", "Samen naar de markt.");
        browser.choose("doneBy", "BOTH");
        browser.click("form .pri");
        browser.says("Bewaard.");
        String made = browser.address().replaceFirst(".*#e-", "");
        browser.open("/cases/voorbeeld-06/record/keep-agreement?agreement=" + made);
        browser.click("form .pri");
        browser.says("Bewaard.");
        String kept = browser.address().replaceFirst(".*#e-", "");

        browser.open("/cases/voorbeeld-06/entries/" + made + "/correct");
        browser.fill("reason-of-change", "Niet afgesproken.");
        browser.click("button[name=retract]");
        browser.says("Hierdoor zou iets anders in het verloop niet meer kloppen.");

        assertThat(browser.find(".said.bad ul ul").getText()).contains("Afspraak gehouden");
        browser.shoot("record-would-invalidate");
        browser.click(".said.bad ul ul a");
        browser.says("Wat er gebeurde");
        assertThat(browser.address()).isEqualTo("/cases/voorbeeld-06#e-" + kept);
    }

    @Test
    void aCorrectionWithoutAReasonLeadsToTheReason() {
        browser.signIn("nour").open("/cases/voorbeeld-03/entries/e02/correct");
        browser.click("form .pri");
        browser.says("Nog niet bewaard.");

        browser.click(".said.bad a");

        browser.holds("#reason-of-change[aria-invalid=true]");
    }

    @Test
    void whatOneClickWouldHaveUndoneIsSaidNotToBeUndoneAfterTheSessionEnded() {
        browser.signIn("nour").open("/cases/voorbeeld-06/record/record-strength");
        browser.select("kind", "CONFIDENCE");
        browser.fill("what", "Belt zelf de school.");
        browser.click("form .pri");
        browser.says("Bewaard.");
        String entry = browser.address();

        browser.forgetSession();
        browser.click(".said.ok button");
        browser.signInHere("nour");

        browser.says("Niet ongedaan gemaakt: je aanmelding was verlopen.").says("Belt zelf de school.");
        assertThat(browser.address()).startsWith(entry.replaceFirst("#.*", ""));
        assertThat(browser.find(".said.bad").getDomAttribute("role")).isEqualTo("alert");
    }

    @Test
    void casesThatWereNotHandedOverSinceTheSessionEndedAreSaidNotToBe() {
        browser.signIn("nour").open("/cases");
        browser.click("input[name=case]");
        browser.fill("to", "sam");

        browser.forgetSession();
        browser.click("[aria-labelledby=over] button");
        browser.signInHere("nour");

        browser.says("Niets overgedragen: je aanmelding was verlopen.");
        assertThat(browser.address()).startsWith("/cases");
    }
}
