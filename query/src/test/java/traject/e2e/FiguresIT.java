package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import traject.query.figure.AllFigures;
import traject.query.page.FigurePanels;

/** All figures in their panels in a real browser: of some and of very many trajectories. */
class FiguresIT {

    private static HttpServer pages;
    private Browser browser;

    @BeforeAll
    static void serve() throws IOException {
        pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, byte[]> made = new ConcurrentHashMap<>();
        pages.createContext("/figures/", exchange -> {
            String number = exchange.getRequestURI().getPath().substring("/figures/".length());
            answer(exchange, "text/html", made.computeIfAbsent(number, FiguresIT::page));
        });
        pages.createContext("/static/", exchange -> {
            String file = exchange.getRequestURI().getPath();
            try (InputStream found = FiguresIT.class.getResourceAsStream(file)) {
                answer(exchange, file.endsWith(".css") ? "text/css" : "text/javascript", found.readAllBytes());
            }
        });
        pages.start();
    }

    @AfterAll
    static void stop() {
        pages.stop(0);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"212, 1440", "212, 320", "10000, 1440", "10000, 320"})
    void figures_and_their_tables_are_for_everybody_in_light_and_dark(int trajectories, int px) {
        browser = Browser.on(pages.getAddress().getPort()).wide(px).open("/figures/" + trajectories);

        for (String theme : List.of("light", "dark")) {
            browser.theme(theme);
            isForEverybody("figures-" + trajectories + "-" + px + "-" + theme, px);
        }
        browser.run("document.querySelectorAll('[id$=-as-table]').forEach(each => each.checked = true)");
        isForEverybody("tables-" + trajectories + "-" + px, px);
    }

    private void isForEverybody(String name, int px) {
        browser.shoot(name);
        assertThat(browser.tooWide(px)).isEmpty();
        assertThat(browser.violations()).isEmpty();
    }

    @Test
    void the_letter_t_shows_the_numbers_of_the_figure_that_has_the_focus_and_no_other() {
        browser = Browser.on(pages.getAddress().getPort()).open("/figures/212");

        focus("#chronogram .figure-frame");
        assertThat(shown("#chronogram table")).isFalse();
        browser.press("t");
        assertThat(shown("#chronogram table")).isTrue();
        assertThat(shown("#chronogram .fig")).isFalse();
        assertThat(shown("#flows table")).isFalse();
        browser.holds("#chronogram-as-table");
        browser.press("t");
        assertThat(shown("#chronogram table")).isFalse();
        assertThat(shown("#chronogram .fig")).isTrue();
        browser.holds("#chronogram-as-figure");
        browser.run("document.activeElement.blur()");
        browser.press("t");
        assertThat(browser.all("[id$=-as-table]:checked")).isEmpty();
    }

    @Test
    void the_marks_of_a_figure_are_one_stop_and_arrows_go_from_one_to_the_next() {
        browser = Browser.on(pages.getAddress().getPort()).open("/figures/10000");

        assertThat(browser.all("#index .f-mark[tabindex='0']")).hasSize(1);
        focus("#index .figure-frame");
        browser.press(Keys.TAB);
        browser.holds("#index .f-mark:first-of-type");
        String first = said("#index");
        assertThat(first).contains("P-").isEqualTo(nameOfFocus());
        browser.press(Keys.ARROW_DOWN);
        String second = said("#index");
        assertThat(second).contains("P-").isNotEqualTo(first).isEqualTo(nameOfFocus());
        browser.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(place()).isEqualTo(3);
        browser.press(Keys.ARROW_UP);
        assertThat(place()).isEqualTo(2);
        browser.press(Keys.END);
        assertThat(place()).isEqualTo(browser.all("#index .f-mark").size() - 1);
        browser.press(Keys.ARROW_RIGHT);
        assertThat(place()).isEqualTo(browser.all("#index .f-mark").size() - 1);
        browser.press(Keys.HOME);
        assertThat(said("#index")).isEqualTo(first);
        browser.press(Keys.ARROW_RIGHT);
        assertThat(browser.all("#index .f-mark[tabindex='0']")).hasSize(1);
        browser.press(Keys.TAB);
        assertThat(browser.all("#index .f-mark:focus")).isEmpty();
        browser.press(Keys.chord(Keys.SHIFT, Keys.TAB));
        assertThat(place()).isEqualTo(1);
    }

    @Test
    void in_a_table_of_cells_the_arrows_go_to_the_cell_below_and_beside() {
        browser = Browser.on(pages.getAddress().getPort()).open("/figures/212");

        focus("#outcomes .f-mark");
        browser.press(Keys.ARROW_RIGHT);
        assertThat(place()).isEqualTo(1);
        browser.press(Keys.ARROW_DOWN);
        assertThat(place()).isEqualTo(7);
        browser.press(Keys.ARROW_DOWN);
        assertThat(place()).isEqualTo(13);
        browser.press(Keys.ARROW_UP, Keys.ARROW_LEFT);
        assertThat(place()).isEqualTo(6);
    }

    @Test
    void a_mark_tells_its_numbers_under_the_pointer_and_leads_to_its_row() {
        browser = Browser.on(pages.getAddress().getPort()).open("/figures/10000");

        WebElement mark = browser.all("#mean .f-mark").get(2);
        browser.point(mark);
        assertThat(said("#mean")).isEqualTo(mark.getDomAttribute("aria-label"));
        assertThat(browser.find("#mean .figure-said").getDomAttribute("aria-live"))
                .isEqualTo("polite");
        String row = mark.getDomAttribute("href");
        browser.run("document.querySelectorAll('#mean .f-mark')[2].focus()");
        assertThat(browser.find("#mean .figure-said").getDomAttribute("aria-live"))
                .isEqualTo("off");
        browser.press(Keys.ENTER);
        browser.holds(row);
        assertThat(shown("#mean table")).isTrue();
    }

    @Test
    void without_script_the_switch_and_every_mark_work() {
        browser = Browser.withoutScript(pages.getAddress().getPort()).open("/figures/212");

        assertThat(shown("#flows table")).isFalse();
        browser.click("#flows label:last-child");
        assertThat(shown("#flows table")).isTrue();
        assertThat(shown("#flows .fig")).isFalse();
        assertThat(browser.all("#mean .f-mark[tabindex]")).isEmpty();
        String row = browser.find("#mean .f-mark").getDomAttribute("href");
        browser.open("/figures/212" + row);
        assertThat(shown("#mean table")).isTrue();
        assertThat(shown("#mean .fig")).isTrue();
    }

    @Test
    void printed_a_figure_is_there_with_its_stamp_and_without_its_tools() {
        browser = Browser.on(pages.getAddress().getPort()).open("/figures/212");

        browser.run("document.getElementById('mean-as-table').checked = true");
        browser.printed();
        assertThat(shown("#mean .fig")).isTrue();
        assertThat(shown("#mean table")).isTrue();
        assertThat(shown("#flows table")).isFalse();
        assertThat(shown("#mean .figure-tools")).isFalse();
        assertThat(browser.find("#mean .figure-stamp").getText()).contains("positie 1 204 551", "som 9c41…e7");
        assertThat(browser.run("return getComputedStyle(document.getElementById('mean')).breakInside"))
                .isEqualTo("avoid");
    }

    private void focus(String css) {
        browser.run("document.querySelector('" + css + "').focus()");
        browser.holds(css);
    }

    private boolean shown(String css) {
        return browser.find(css).isDisplayed();
    }

    private String said(String panel) {
        return browser.find(panel + " .figure-said").getText();
    }

    private Object nameOfFocus() {
        return browser.run("return document.activeElement.getAttribute('aria-label')");
    }

    /** Among the marks of its figure, counted from 0. */
    private int place() {
        Number place = (Number) browser.run("return [...document.activeElement.closest('.figure-panel')"
                + ".querySelectorAll('.f-mark')].indexOf(document.activeElement)");
        return place.intValue();
    }

    private static byte[] page(String number) {
        String panels = AllFigures.of(Integer.parseInt(number)).values().stream()
                .map(FigurePanels::of)
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Figuren</title>
                <meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
                <link rel="stylesheet" href="/static/css/tokens.css"><link rel="stylesheet" href="/static/css/picture.css">
                <link rel="stylesheet" href="/static/css/figure.css"><link rel="stylesheet" href="/static/css/pages.css">
                <script src="/static/js/pages.js" defer></script><script src="/static/js/figure.js" defer></script></head>
                <body><main><h1>%s trajecten</h1><div class="panels">%s</div></main></body></html>
                """.formatted(number, panels).getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
