package traject.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser, without a window. Where there is none the tests say that they were left out, unless the environment
 * says {@code TRAJECT_BROWSER=required}.
 */
final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int NARROW = 320;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** It looks at each of thousands of marks and cells. */
    private static final Duration AXE_PATIENCE = Duration.ofMinutes(2);

    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final String site;
    private int width = 1280;

    private Browser(ChromeDriver driver, String site) {
        this.driver = driver;
        this.site = site;
    }

    static Browser on(int port) {
        return on(port, true);
    }

    static Browser withoutScript(int port) {
        return on(port, false);
    }

    private static Browser on(int port, boolean script) {
        Optional<Path> browser = program("chromium", "google-chrome");
        Optional<Path> control = program("chromedriver");
        if (!"required".equals(System.getenv("TRAJECT_BROWSER"))) {
            assumeTrue(
                    browser.isPresent() && control.isPresent(),
                    "left out: there is no chromium with its chromedriver on the path");
        }
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=nl");
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "intl.accept_languages",
                        "nl",
                        "profile.managed_default_content_settings.javascript",
                        script ? 1 : 2));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(control.orElseThrow().toFile())
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1280, 1000));
        return new Browser(driver, "http://127.0.0.1:" + port);
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser open(String path) {
        driver.get(site + path);
        return this;
    }

    Browser signIn(String account) {
        open("/sign-in");
        signInHere(account);
        return this;
    }

    /** Once the page asks for it, as after a session ended. */
    void signInHere(String account) {
        until(() -> address().startsWith("/sign-in"));
        fill("name", account);
        fill("password", "traject");
        click("main button");
        until(() -> !address().startsWith("/sign-in"));
    }

    /** From look to look half a second is usual, and would be much of the time of these tests. */
    private WebDriverWait patiently() {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50));
    }

    private void until(BooleanSupplier reached) {
        patiently()
                .withMessage(() -> "at " + address() + " the page says: " + text())
                .until(_ -> reached.getAsBoolean());
    }

    WebElement find(String css) {
        return patiently()
                .ignoring(StaleElementReferenceException.class)
                .until(_ -> driver.findElements(By.cssSelector(css)).stream()
                        .findFirst()
                        .orElse(null));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    void click(String css) {
        WebElement element = find(css);
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
        element.click();
    }

    /** Clicks the label of a radio button or box, as people do. */
    void choose(String name, String value) {
        WebElement input = find("[name='" + name + "'][value='" + value + "']");
        input.findElement(By.xpath("..")).click();
    }

    void fill(String name, String text) {
        WebElement input = find("[name='" + name + "']");
        input.clear();
        input.sendKeys(text);
    }

    void select(String name, String value) {
        new Select(find("select[name='" + name + "']")).selectByValue(value);
    }

    /** Waits until the keyboard is there. */
    void holds(String css) {
        until(() -> Boolean.TRUE.equals(run("return document.activeElement.matches('" + css + "')")));
    }

    void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** As the server does after some hours. */
    void forgetSession() {
        driver.manage().deleteCookieNamed("JSESSIONID");
    }

    /** As in a train. */
    void loseConnection() {
        driver.executeCdpCommand("Network.enable", Map.of());
        offline(true);
    }

    /** As out of the tunnel. */
    void findConnection() {
        offline(false);
    }

    private void offline(boolean offline) {
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** As the browser sends them. */
    String cookies() {
        return driver.manage().getCookies().stream()
                .map(each -> each.getName() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    void reload() {
        driver.navigate().refresh();
    }

    String address() {
        return driver.getCurrentUrl().substring(site.length());
    }

    String text() {
        return find("body").getText();
    }

    /** Waits until the page says so; one page going while the next one comes is told by the driver in many ways. */
    Browser says(String text) {
        patiently()
                .withMessage(() -> "the page says: " + text())
                .ignoring(WebDriverException.class)
                .until(_ -> text().contains(text));
        return this;
    }

    Object run(String script) {
        return ((JavascriptExecutor) driver).executeScript(script);
    }

    /** As on a telephone, which is also 1280 px at 400 %. */
    Browser narrow() {
        return wide(NARROW);
    }

    /** So wide, in px; a narrow one is a telephone. */
    Browser wide(int px) {
        width = px;
        return high(px <= NARROW ? 800 : 1000);
    }

    private Browser high(int px) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", px, "deviceScaleFactor", 1, "mobile", width <= NARROW));
        return this;
    }

    /** As somebody asked of their machine: light or dark. */
    void theme(String theme) {
        media(Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** As on paper. */
    void printed() {
        media(Map.of("media", "print"));
    }

    /** How wide and high its first sheet is, in points. */
    String sheet() {
        Object pdf = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        String printed = new String(Base64.getDecoder().decode((String) pdf), StandardCharsets.ISO_8859_1);
        Matcher box = Pattern.compile("/MediaBox \\[0 0 (\\d+)[.\\d]* (\\d+)").matcher(printed);
        return box.find() ? box.group(1) + " x " + box.group(2) : printed;
    }

    private void media(Map<String, Object> media) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", media);
    }

    void point(WebElement element) {
        new Actions(driver).moveToElement(element).perform();
    }

    /** For what one would have to scroll sideways to read the page; nothing when it fits. */
    String tooWide() {
        return tooWide(NARROW);
    }

    String tooWide(int px) {
        return (String) run("""
                const wide = document.documentElement.scrollWidth;
                return wide <= %d ? '' : [...document.querySelectorAll('main *')]
                    .filter(each => each.getBoundingClientRect().right > %d)
                    .map(each => each.outerHTML.slice(0, 120)).slice(0, 5).join('\\n') || 'it is ' + wide + ' px';
                """.formatted(px, px));
    }

    /** The whole page as a picture among the build output. */
    void shoot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
            Number height = (Number) run("return Math.min(12000, document.documentElement.scrollHeight)");
            high(Math.max(600, height.intValue()));
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            wide(width);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What axe-core finds against WCAG 2.2 AA, one line each. It runs in the page itself, since our pages hold no
     * frames, and does not tell what is in order: of a page of figures that is megabytes.
     */
    List<String> violations() {
        driver.manage().timeouts().scriptTimeout(AXE_PATIENCE);
        run(AXE);
        Object found = driver.executeAsyncScript("""
                const done = arguments[0];
                const asked = {
                    resultTypes: ['violations'],
                    runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                };
                const told = rule => rule.id + ': ' + rule.nodes.slice(0, 3).map(node => node.html).join(', ');
                axe.run(asked).then(found => done(found.violations.map(told)), error => done([String(error)]));""");
        return ((List<?>) found).stream().map(Object::toString).toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
