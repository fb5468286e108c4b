package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** How a trajectory is looked at from elsewhere by keyboard, and when something goes wrong meanwhile. */
class ViewIT extends SampleInBrowser {

    private static final String CASE = "/cases/voorbeeld-06";

    @Test
    void aDayIsTypedAsAWholeBeforeThePageFollows() {
        browser.signIn("nour").open(CASE);

        // The second of February, in whichever order this browser takes days and months.
        browser.find("[name=day]").sendKeys("02022025");
        browser.press(Keys.ENTER);

        browser.says("Over de tijd tot 2 feb 2025");
        assertThat(browser.address()).contains("day=2025-02-02");
        browser.holds("[name=day]");
    }

    @Test
    void theChoiceOfWhatWasKnownKeepsTheKeyboardAfterThePageFollowed() {
        browser.signIn("nour").open(CASE);
        browser.run("document.querySelector('[name=known]:checked').focus()");

        browser.press(Keys.ARROW_RIGHT);

        browser.says("Alleen wat op");
        browser.holds(".ctl [value=then]");
    }

    @Test
    void whoseSessionEndedSignsInAndSeesWhatTheyAskedFor() {
        browser.signIn("nour").open(CASE);
        browser.forgetSession();

        browser.run("document.querySelector('.ctl [value=then]').click()");

        browser.signInHere("nour");
        browser.says("Alleen wat op");
        assertThat(browser.address()).contains("known=then");
    }

    @Test
    void withoutAConnectionTheViewStaysAndSaysSo() {
        browser.signIn("nour").open(CASE);
        browser.loseConnection();

        browser.run("document.querySelector('.ctl [value=then]').click()");

        browser.says("Geen verbinding: dit is nog de weergave van daarnet.");
        assertThat(browser.run("return document.querySelector('[name=known]:checked').value"))
                .isEqualTo("now");
    }

    @Test
    void whatWasSavedIsSaidWhereTheKeyboardIsAndUndoneFromThere() {
        browser.signIn("nour").open(CASE + "/record/record-strength");
        browser.select("kind", "CONFIDENCE");
        browser.fill("what", "Vraagt zelf hulp.");
        browser.click("form .pri");

        browser.holds(".said.ok");
        browser.press(Keys.TAB);
        browser.holds(".said.ok button");
        browser.press(Keys.ENTER);

        browser.says("Ongedaan gemaakt.");
        browser.holds(".said.ok");
    }

    @Test
    void whatOthersRecordedLongAgoIsNotTakenBackWithoutAReason() {
        browser.signIn("nour").open(CASE);

        Object answer = browser.run("""
                const undo = new XMLHttpRequest();
                undo.open('POST', document.querySelector('tr[id]').id.replace('e-', location.pathname + '/entries/') + '/undo', false);
                undo.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
                undo.send('_csrf=' + encodeURIComponent(document.querySelector('[name=_csrf]').value));
                return undo.responseText;""");

        assertThat(answer.toString()).contains("Dat is geen stuk dat je zonet zelf noteerde.");
    }

    @Test
    void theKeysOfThePageCanBeSwitchedOff() {
        browser.signIn("nour").open(CASE);
        browser.click("[data-keys]");
        assertThat(browser.find("[data-keys]").getText()).isEqualTo("Sneltoetsen aan");

        browser.find("body").sendKeys("t");
        assertThat(browser.address()).doesNotContain("#list");
        browser.click("[data-keys]");
        browser.find("body").sendKeys("t");

        browser.holds("#list");
    }

    @Test
    void thePictureIsOneStopOfTabInWhichArrowsGoAlongTimeAndBetweenLanes() {
        browser.signIn("nour").open(CASE);
        browser.find(".pic a.m[tabindex='0']");
        browser.run("document.querySelector('.picw .skip').focus()");
        browser.press(Keys.TAB);
        String first = mark("id");
        assertThat(mark("data-row")).isEqualTo("phase");

        browser.press(Keys.ARROW_RIGHT);
        assertThat(mark("data-row")).isEqualTo("phase");
        String second = mark("id");
        String day = mark("data-day");
        browser.press(Keys.ARROW_LEFT);
        assertThat(mark("id")).isEqualTo(first).isNotEqualTo(second);
        browser.press(Keys.END);
        assertThat(mark("data-row")).isEqualTo("phase");
        assertThat(mark("data-day")).isGreaterThan(day);
        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.HOME);
        assertThat(mark("id")).isEqualTo(first);

        browser.press(Keys.ARROW_RIGHT);
        browser.press(Keys.ARROW_DOWN);
        assertThat(mark("data-row")).isEqualTo("client-role");
        assertThat(mark("data-day")).isLessThanOrEqualTo(day);
        assertThat(mark("aria-label")).isNotBlank();
        String below = mark("id");

        browser.press(Keys.TAB);
        browser.holds(".picture-legend summary");
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(mark("id")).isEqualTo(below);
        browser.press(Keys.ESCAPE);
        browser.holds(".picture-legend summary");
        assertThat(browser.all(".pic a.m[tabindex='0']")).hasSize(1);
        assertThat(browser.find("#picture-keys").isDisplayed()).isTrue();
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void theStopStaysAtItsMarkWhenThePictureIsOfAnotherDay() {
        browser.signIn("nour").open(CASE);
        browser.find(".pic a.m[tabindex='0']");
        browser.run("document.querySelector('.row-decision a.m').focus()");
        String held = mark("id");
        browser.run("document.querySelector('.pic').dataset.before = ''");
        browser.run("document.querySelector('[data-step=back]').focus()");

        browser.press(Keys.ENTER);

        browser.find(".pic:not([data-before])");
        browser.find(".pic a.m[tabindex='0'][id='" + held + "']");
        assertThat(browser.all(".pic a.m[tabindex='0']")).hasSize(1);
    }

    /** Of the mark that has the keyboard. */
    private String mark(String attribute) {
        return (String)
                browser.run("return document.activeElement.closest('.pic a.m').getAttribute('" + attribute + "')");
    }

    @Test
    void withoutScriptEveryMarkIsALinkAndNoButtonIsThereThatDoesNothing() {
        String dead = "[data-print],[data-play],[data-keys],[data-slide],#picture-keys";
        try (Browser plain = Browser.withoutScript(port())) {
            plain.signIn("nour").open(CASE);
            assertThat(plain.all(".pic a.m")).isNotEmpty();
            assertThat(plain.all(".pic a.m[tabindex]")).isEmpty();
            assertThat(plain.all(dead)).hasSize(5).noneMatch(WebElement::isDisplayed);
            plain.open(CASE + "/client");
            assertThat(plain.all(dead)).hasSize(1).noneMatch(WebElement::isDisplayed);
        }
        browser.signIn("nour").open(CASE);
        assertThat(browser.all(dead)).hasSize(5).allMatch(WebElement::isDisplayed);
        browser.open(CASE + "/client");
        assertThat(browser.all(dead)).hasSize(1).allMatch(WebElement::isDisplayed);
    }

    @Test
    void onPaperATrajectoryLiesAndWhatTheClientReadsStands() {
        browser.signIn("nour").open(CASE);
        assertThat(browser.sheet()).isEqualTo("841 x 594");
        browser.open(CASE + "/client");
        assertThat(browser.sheet()).isEqualTo("594 x 841");
    }

    @Test
    void aClientWhoFollowsTheWayOfHelpersComesToTheirOwnPage() {
        browser.signIn("client-01").open("/cases");

        browser.says("Uw traject");
        assertThat(browser.address()).isEqualTo("/mine");
    }

    @Test
    void aDayOfNobodysLifeIsRefused() {
        browser.signIn("nour").open(CASE + "?day=9999-12-31");

        assertThat(browser.all("svg.pic")).isEmpty();
        browser.open(CASE + "?day=2199-12-31");
        assertThat(browser.all("svg.pic")).hasSize(1);
    }
}
