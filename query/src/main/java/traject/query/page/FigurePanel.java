package traject.query.page;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import traject.query.figure.Cell;
import traject.query.figure.Figure;
import traject.query.figure.Table;
import traject.query.markup.Markup;
import traject.query.research.Stamp;

/**
 * A figure as it stands on a page: the picture or its numbers, files to take home, and where it is from. All of it works
 * without script; with it the letter t shows the numbers, and arrows go from mark to mark.
 */
final class FigurePanel {

    /** Of a longer table a page has these rows and those to which the marks lead; the file has all. */
    static final int MOST_ROWS = 200;

    private static final int SHORT_SUM = 4;

    private final Figure figure;
    private final String id;
    private final Words words;
    private final Markup html = new Markup();

    private FigurePanel(Figure figure, Words words) {
        this.figure = figure;
        this.id = figure.table().id();
        this.words = words;
    }

    /**
     * Where the figure is had.
     *
     * @param link under which it can be made again
     */
    record Addresses(String csv, String svg, String png, String link) {}

    /**
     * The panel.
     *
     * @param wide whether it takes the whole width of the page
     * @param asked the groups and the parameters, in words
     * @param zone in which moments are told
     */
    static String of(
            Figure figure,
            boolean wide,
            Stamp stamp,
            List<String> asked,
            Addresses addresses,
            ZoneId zone,
            Words words) {
        FigurePanel panel = new FigurePanel(figure, words);
        panel.html.open(
                "figure",
                "class",
                "figure-panel" + (wide ? " wide" : ""),
                "id",
                panel.id,
                "aria-labelledby",
                panel.id + "-h");
        panel.html.text("h2", figure.title(), "id", panel.id + "-h");
        panel.html.text("p", figure.caption(), "class", "sm muted");
        panel.tools(addresses);
        panel.picture();
        panel.numbers(addresses);
        panel.stamp(stamp, asked, addresses, zone);
        return panel.html.close("figure").toString();
    }

    private void tools(Addresses addresses) {
        choice("figure", "checked", "checked");
        choice("table", "aria-keyshortcuts", "t");
        html.open("div", "class", "figure-tools noprint");
        html.open("span", "class", "figure-switch");
        html.text("label", words.say("figure.as-figure"), "for", id + "-as-figure");
        html.open("label", "for", id + "-as-table").text(words.say("figure.as-table") + " ");
        html.text("kbd", "t", "aria-hidden", "true").close("label");
        html.close("span");
        file("CSV", addresses.csv());
        file("SVG", addresses.svg());
        file("PNG", addresses.png());
        html.close("div");
    }

    private void choice(String what, String attribute, String value) {
        html.empty(
                "input",
                "type",
                "radio",
                "name",
                id + "-as",
                "id",
                id + "-as-" + what,
                "class",
                "figure-choice noprint",
                "autocomplete",
                "off",
                attribute,
                value);
    }

    private void file(String format, String address) {
        html.text(
                "a",
                format,
                "class",
                "xs",
                "href",
                address,
                "download",
                id + "." + format.toLowerCase(Locale.ROOT),
                "aria-label",
                format + ": " + figure.title());
    }

    /** A wide picture scrolls sooner than that its letters become small. */
    private void picture() {
        String least = figure.width() > 1_200 ? " over-1200" : figure.width() > 800 ? " over-800" : "";
        html.open(
                "div",
                "class",
                "figure-frame" + least,
                "tabindex",
                "0",
                "role",
                "region",
                "aria-labelledby",
                id + "-h");
        html.raw(figure.svg()).close("div");
        html.text("p", "", "class", "figure-said sm noprint", "aria-live", "polite");
    }

    private void numbers(Addresses addresses) {
        Table table = figure.table();
        html.open(
                "div",
                "class",
                "figure-numbers",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                words.say("figure.table-of", figure.title()));
        html.open("table", "class", "figure-table").text("caption", table.caption());
        html.open("thead").open("tr");
        for (int column = 0; column < table.headers().size(); column++) {
            boolean number = !table.rows().isEmpty()
                    && table.rows().getFirst().get(column).number();
            html.text(
                    "th",
                    table.headers().get(column),
                    "scope",
                    "col",
                    "id",
                    table.column(column),
                    "class",
                    number ? "num" : "");
        }
        html.close("tr").close("thead").open("tbody");
        BitSet shown = shown();
        for (int row = 0; row < table.rows().size(); row++) {
            if (shown.get(row)) {
                row(table.row(row), table.rows().get(row));
            } else {
                int next = shown.nextSetBit(row);
                int end = next < 0 ? table.rows().size() : next;
                html.open("tr")
                        .open("td", "class", "muted", "colspan", table.headers().size());
                html.text(words.count("figure.left-out", end - row, grouped(end - row)) + " ");
                html.text("a", "CSV", "href", addresses.csv(), "download", id + ".csv")
                        .close("td")
                        .close("tr");
                row = end - 1;
            }
        }
        html.close("tbody").close("table").close("div");
    }

    private void row(String anchor, List<Cell> cells) {
        html.open("tr", "id", anchor);
        for (Cell cell : cells) {
            html.text("td", cell.shown(), "class", cell.number() ? "num" : "");
        }
        html.close("tr");
    }

    private BitSet shown() {
        BitSet shown = new BitSet();
        shown.set(0, Math.min(MOST_ROWS, figure.table().rows().size()));
        Matcher mark =
                Pattern.compile("href=\"#" + Pattern.quote(id) + "-r(\\d+)\"").matcher(figure.svg());
        while (mark.find()) {
            shown.set(Integer.parseInt(mark.group(1)));
        }
        return shown;
    }

    private void stamp(Stamp stamp, List<String> asked, Addresses addresses, ZoneId zone) {
        String sum = stamp.checksum();
        String known = words.day(stamp.knownAt().atZone(zone).toLocalDate())
                + DateTimeFormatter.ofPattern(" HH:mm:ss")
                        .format(stamp.knownAt().atZone(zone).truncatedTo(ChronoUnit.SECONDS));
        html.open("figcaption", "class", "figure-stamp xs muted").open("p");
        told(words.say("figure.position", grouped(stamp.position().last())));
        told(words.say("figure.known", known));
        told(words.say("figure.on", words.day(stamp.on())));
        asked.forEach(this::told);
        told(words.say("figure.seed", Long.toString(stamp.seed())));
        told(words.say("figure.version", stamp.software()));
        told(words.say("figure.sum", sum.substring(0, SHORT_SUM) + "…" + sum.substring(sum.length() - 2)));
        html.text("a", words.say("figure.link"), "href", addresses.link());
        html.close("p")
                .open("details")
                .text("summary", words.say("figure.stamp"))
                .open("dl");
        entry(
                "figure.stamp.position",
                words.say(
                        "figure.stamp.at",
                        Long.toString(stamp.position().tx()),
                        Long.toString(stamp.position().last())));
        entry("figure.stamp.known", stamp.knownAt().toString());
        entry("figure.stamp.on", stamp.on().toString());
        entry("figure.stamp.question", stamp.question());
        entry("figure.stamp.seed", Long.toString(stamp.seed()));
        entry("figure.stamp.version", stamp.software());
        entry("figure.stamp.sum", sum);
        html.close("dl").close("details").close("figcaption");
    }

    private void told(String text) {
        html.text("span", text).text(" ");
    }

    private void entry(String key, String text) {
        html.open("div").text("dt", words.say(key)).text("dd", text).close("div");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00A0');
    }
}
