package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import traject.query.research.Topic;

/** The workbench in a real browser, as a researcher tries it on some hundreds of simulated cases. */
class ResearchIT {

    private static final String PREMATURE = "without=PREMATURE_GUIDANCE&b.pattern=PREMATURE_GUIDANCE";

    @TempDir
    private static Path data;

    private static RunningTraject traject;
    private Browser browser;

    @BeforeAll
    static void start() throws InterruptedException {
        try (RunningTraject first = RunningTraject.start(data).ready()) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> first.get("auditor:traject", "/api/cases?size=1")
                            .body()
                            .contains("\"total\":28"));
        }
        try (RunningTraject simulator = RunningTraject.start(data, "simulate", "--cases=400", "--seed=3")) {
            assertThat(simulator.exitCode()).isZero();
        }
        traject = RunningTraject.start(data).ready();
    }

    @AfterAll
    static void stop() {
        traject.close();
    }

    @BeforeEach
    void open() {
        browser = Browser.on(traject.port()).signIn("researcher");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private Browser shows(String asked) {
        browser.open("/research?" + asked);
        browser.find(".figure-panel");
        return browser;
    }

    @Test
    void whoSignsInFindsTheWorkbenchAndTheAddressHoldsTheWholeQuestion() {
        browser.find(".figure-panel");

        assertThat(browser.address())
                .startsWith("/research?show=OVERVIEW&on=")
                .contains("&view=HELPER&state=CLIENT_ROLE&")
                .contains("&few=5&tx=")
                .contains("&last=")
                .contains("&at=");
        assertThat(browser.all(".figure-panel")).hasSizeGreaterThan(4);
        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-overview");
    }

    @Test
    void doesPrematureGuidanceGoWithRupture() {
        browser.find(".figure-panel");
        browser.select("without", "PREMATURE_GUIDANCE");
        browser.click("details.b summary");
        browser.select("b.pattern", "PREMATURE_GUIDANCE");
        browser.click(".bar .btn.pri");
        browser.says("Tweede groep");
        browser.click(".topics a[href*='show=SURVIVAL']");

        browser.says("Log-rank");
        browser.says("Fisher");
        browser.says("Samengaan is geen oorzaak");
        browser.says("gekozen op wat later bleek");
        assertThat(browser.address()).contains("without=PREMATURE_GUIDANCE", "b.pattern=PREMATURE_GUIDANCE");
        browser.shoot("research-rupture");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicIsReadByAllAndFitsATelephone(Topic topic) {
        String name = "research-" + topic.name().toLowerCase(Locale.ROOT);
        shows("show=" + topic + "&" + PREMATURE);

        assertThat(browser.violations()).isEmpty();
        assertThat(browser.tooWide(1280)).isEmpty();
        browser.shoot(name);
        browser.narrow();
        assertThat(browser.tooWide()).isEmpty();
        assertThat(browser.violations()).isEmpty();
        browser.shoot(name + "-320");
    }

    @Test
    void inEnglishAndInTheDarkItIsReadAsWell() {
        browser.open("/language?to=en&back=/research");
        shows("show=DISTRIBUTION&" + PREMATURE);
        browser.says("Second group");
        browser.theme("dark");

        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-distribution-en-dark");
    }

    @Test
    void theLetterTShowsTheNumbersOfAFigure() {
        shows("show=TRANSITIONS");
        browser.run("document.querySelector('.figure-panel .figure-frame').focus()");
        browser.press("t");

        assertThat(browser.find(".figure-panel table").isDisplayed()).isTrue();
        browser.shoot("research-table");
    }

    @Test
    void typesAreOfBothGroupsTogetherAndItIsShownHowTheseDivideOverThem() {
        shows("show=TYPOLOGY&" + PREMATURE);
        browser.says("Boom van types: rol van de cliënt, groepen A en B samen");
        browser.says("Groep en type: chi-kwadraat");
        browser.shoot("research-shares");
        browser.run("document.querySelector('#shares-ab .figure-frame').focus()");
        browser.press("t");
        await().until(() -> browser.all("#shares-ab-r0").getFirst().isDisplayed());

        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-shares-table");
        browser.narrow();
        assertThat(browser.tooWide()).isEmpty();
        browser.shoot("research-shares-320");
    }

    @Test
    void whatCantBeReadIsToldAtItsFieldAndNothingIsLost() {
        browser.open("/research?show=SURVIVAL&until=PHASE&from=2024-02-31&pattern=PREMATURE_GUIDANCE");

        browser.says("Dit kan niet gelezen worden: ");
        browser.says("Geopend vanaf");
        assertThat(browser.all("[aria-invalid=true]")).hasSize(2);
        assertThat(browser.find("select[name=pattern]").getAttribute("value")).isEqualTo("PREMATURE_GUIDANCE");
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void aGroupOfAFewIsNotShown() {
        browser.open("/research?show=DISTRIBUTION&to=1999-01-01");

        browser.says("Groep A heeft minder dan 5 dossiers en wordt niet getoond.");
        browser.says("Te weinig dossiers voor een figuur.");
        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-empty");
    }

    @Test
    void aFigureAndTheDataGoHomeWithTheirStamp() throws Exception {
        shows("show=OVERVIEW&" + PREMATURE);
        String query = browser.address().substring("/research".length());

        String csv = text("/research/figures/chronogram-a.csv" + query);
        assertThat(csv).startsWith("maand,n,").contains("\r\n0,");
        assertThat(text("/research/figures/chronogram-a.svg" + query))
                .startsWith("<svg")
                .contains("zaad 1", "som ", "Zonder patroon Begeleiding die te vroeg komt");
        byte[] png = bytes("/research/figures/chronogram-a.png" + query);
        assertThat(new String(png, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
        browser.open("/research/export" + query);
        browser.says("Neem de gegevens mee");
        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-formats");
        for (String format : List.of("sts", "sps", "spell", "tse", "parquet", "xes", "ocel")) {
            assertThat(names(bytes(exported(format, query) + ".zip")))
                    .contains("manifest.json", "codebook.csv", "codebook.md", "read.R", "read.py")
                    .hasSizeGreaterThan(5);
        }
    }

    /** Where the export stands that a button asks for. */
    private String exported(String format, String query) {
        browser.open("/research/export" + query);
        browser.click("form[action*='/export/" + format + "'] button");
        browser.find("a.pri[download]");
        return browser.address();
    }

    @Test
    void anExportIsKeptForWhoeverAskedAndGoesHomeTheSameEachTime() throws Exception {
        shows("show=DISTRIBUTION&" + PREMATURE);
        String query = browser.address().substring("/research".length());
        String export = exported("spell", query);

        browser.says("SHA-256 van de gegevens");
        browser.says("Zonder patroon Begeleiding die te vroeg komt");
        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-export");
        HttpResponse<byte[]> first = answer(export + ".zip");
        assertThat(first.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"traject-spell.zip\"");
        assertThat(first.headers().firstValueAsLong("Content-Length")).hasValue(first.body().length);
        assertThat(bytes(export + ".zip")).isEqualTo(first.body());
        assertThat(exported("spell", query)).isEqualTo(export);

        browser.open("/research/exports");
        browser.says("SPELL").says("klaar");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.tooWide(1280)).isEmpty();
        browser.shoot("research-exports");
        browser.narrow();
        assertThat(browser.tooWide()).isEmpty();
        browser.shoot("research-exports-320");
        browser.forgetSession();
        browser.signIn("auditor").open(export);
        browser.says("Je hebt geen analyse en geen gegevens om mee te nemen met dit nummer.");
        assertThat(answer(export + ".zip").statusCode()).isEqualTo(404);
        browser.open("/research/looks");
        assertThat(browser.all("tbody tr").stream()
                        .limit(2)
                        .map(row -> row.getText().contains("nam gegevens mee spell")))
                .containsExactly(true, true);

        browser.forgetSession();
        browser.signIn("researcher").open("/research/exports");
        browser.click("form[action*='" + export + "'] button");
        browser.says("Mijn gegevens om mee te nemen");
        assertThat(answer(export + ".zip").statusCode()).isEqualTo(404);
        assertThat(exported("spell", query)).isNotEqualTo(export);
        assertThat(bytes(browser.address() + ".zip")).isEqualTo(first.body());
    }

    @Test
    void theLinkOfAStampMakesItsFigureAgain() {
        shows("show=CONFIGURATIONS&" + PREMATURE);
        String link = browser.find("#outcomes-a .figure-stamp a").getAttribute("href");

        browser.open(link.substring(link.indexOf("/research")));
        browser.says("Figuur outcomes-a is opnieuw berekend uit het logboek: dezelfde cijfers.");
        browser.open(link.substring(link.indexOf("/research")).replaceFirst("by=[^&]*", "by=0.0.1"));
        browser.says("Ze was gemaakt met versie 0.0.1");
    }

    @Test
    void whatWasComputedIsKeptAndCanBeThrownAway() {
        shows("show=PATTERNS");
        browser.open("/research/answers");

        browser.says("Patronen");
        browser.says("klaar");
        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-answers");
        int before = browser.all("tbody tr").size();
        browser.click("tbody tr:first-child button");
        browser.says("Mijn berekeningen");
        assertThat(browser.all("tbody tr")).hasSize(before - 1);
    }

    @Test
    void aHelperHasNoWorkbenchAndATeamLeadHasTheOwnTeamWithTheCasesBehindAPattern() {
        browser.forgetSession();
        browser.signIn("nour").open("/research");
        browser.says("Met deze aanmelding mag dit niet");
        browser.forgetSession();
        browser.signIn("lead");
        shows("show=PATTERNS");

        browser.click("section details summary");
        assertThat(browser.all("ul.cases a")).isNotEmpty();
        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-lead");
    }

    @Test
    void anAuditorReadsWhoLookedAtManyCases() {
        shows("show=PATTERNS");
        browser.forgetSession();
        browser.signIn("auditor").open("/research/looks");

        browser.says("Wie keek naar veel dossiers").says("bekeek figuren");
        assertThat(browser.violations()).isEmpty();
        browser.shoot("research-looks");
        browser.narrow();
        assertThat(browser.tooWide()).isEmpty();
    }

    private String text(String path) throws IOException, InterruptedException {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> answer(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + traject.port() + path))
                                .header("Cookie", browser.cookies())
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
