package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** How a case goes from hand to hand in a real browser: opened, announced, answered, closed. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class HandingIT {

    @TempDir
    private static Path data;

    private static RunningTraject traject;
    private Browser browser;

    @BeforeAll
    static void start() throws InterruptedException {
        traject = RunningTraject.start(data).ready();
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.on(traject.port());
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whoeverRefusesAHandoverIsToldThatItWasSavedAmongTheirOwnCases() {
        openCase("weiger-1", "nour");
        announce("weiger-1", "sam");
        try (Browser receiving = Browser.on(traject.port())) {
            receiving.signIn("sam").open("/cases").says("Een overdracht wacht op jou");
            receiving.click(".wait a[href*='weiger-1/record/refuse-handover']");
            receiving.click("form .pri");

            receiving.says("Bewaard. Dit dossier staat niet meer bij jouw dossiers.");
            assertThat(receiving.address()).startsWith("/cases?");
            assertThat(receiving.find(".said.ok").getDomAttribute("role")).isEqualTo("status");
            assertThat(receiving.all("a[href*='weiger-1']")).isEmpty();
        }
    }

    private void openCase(String number, String account) {
        browser.signIn(account).open("/cases/new");
        browser.fill("number", number);
        browser.fill("client", "client-" + number);
        browser.select("wayIn", "VOLUNTARY");
        browser.select("serviceType", "OCMW");
        browser.fill("service", "ocmw-voorbeeld");
        browser.fill("question", "Ik zoek een dak.");
        browser.click("form .pri");
        browser.says("Het dossier is open.");
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
