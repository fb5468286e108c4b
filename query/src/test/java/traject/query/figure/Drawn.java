package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import traject.query.disclosure.Protection;

/** A figure read back from what was written of it. */
record Drawn(Figure figure, Document svg) {

    private static final Pattern STYLE = Pattern.compile("\\.([a-z][a-z0-9-]*)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    static final Protection FIVE = new Protection(5);
    private static final int MOST_CHARACTERS = 1_000_000;

    static Drawn of(Figure figure) {
        return new Drawn(figure, parsed(figure.svg()));
    }

    /** What holds for every figure, in both languages; keeps each as a page to look at. */
    static void holds(String name, Function<Setting, Figure> drawing) {
        for (String language : List.of("nl", "en")) {
            Setting setting = new Setting(name, Locale.of(language), hostile());
            Figure figure = drawing.apply(setting);
            Drawn drawn = of(figure);
            drawn.isWellMade(setting);
            assertThat(drawing.apply(setting)).as("the same again").isEqualTo(figure);
            FigurePage.keep(name, language, drawing.apply(new Setting(name, Locale.of(language), subject(language))));
        }
    }

    /**
     * That the same is shown of two groups that differ in small counts alone: so nobody can tell them apart, not by
     * reading, adding up, or measuring the picture.
     */
    static void hides(String name, Function<Setting, Figure> one, Function<Setting, Figure> other) {
        for (String language : List.of("nl", "en")) {
            Setting shown = new Setting(name, Locale.of(language), hostile());
            assertThat(one.apply(shown)).as("a difference to hide").isNotEqualTo(other.apply(shown));
            Setting setting = new Setting(name, Locale.of(language), hostile(), FIVE);
            Figure figure = one.apply(setting);
            of(figure).isWellMade(setting);
            assertThat(other.apply(setting).table().csv())
                    .isEqualTo(figure.table().csv());
            assertThat(other.apply(setting)).isEqualTo(figure);
            FigurePage.keep(name, language, one.apply(new Setting(name, Locale.of(language), subject(language), FIVE)));
        }
    }

    static String hostile() {
        return "</title><script>alert('1')</script> & \"quoted\" \u0001\uFFFF";
    }

    private static String subject(String language) {
        return language.equals("nl") ? "cliëntrol, groep A" : "role of the client, group A";
    }

    private void isWellMade(Setting setting) {
        assertThat(figure.svg().length()).isLessThan(MOST_CHARACTERS);
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("viewBox")).isNotEmpty();
        assertThat(root.getAttribute("role")).isEqualTo("graphics-document");
        assertThat(elements("script")).isEmpty();
        assertThat(elements("title").getFirst().getTextContent()).contains("<script>alert('1')</script> & \"quoted\"");
        assertThat(elements("desc").getFirst().getTextContent()).contains(figure.caption());
        assertThat(figure.svg() + figure.caption()).doesNotContain("{0}", "{1}", "NaN", "Infinity", "''");
        assertThat(figure.svg())
                .doesNotContainPattern("(fill|stroke)=\"(?!url|none)")
                .doesNotContain("style=");

        List<String> ids = ids(svg);
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> assertThat(id).startsWith(setting.id() + "-"));
        assertThat(fills()).allSatisfy(fill -> assertThat(ids).contains(fill));
        assertThat(Stream.of(root.getAttribute("aria-labelledby"), root.getAttribute("aria-describedby")))
                .isSubsetOf(ids);

        List<String> anchors = ids(parsed(figure.table().html()));
        assertThat(anchors).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ids);
        assertThat(marks()).isNotEmpty().hasSizeLessThanOrEqualTo(80).allSatisfy(mark -> {
            assertThat(mark.getAttribute("aria-label")).isNotBlank();
            assertThat(anchors).contains(mark.getAttribute("href").substring(1));
            assertThat(mark.getElementsByTagName("text").getLength())
                    .as("read twice")
                    .isZero();
        });
        assertThat(texts().stream().filter(text -> !isHidden(text)))
                .as("told by the marks")
                .isEmpty();
        assertThat(styles()).isSubsetOf(known());
        staysInside();
        String file = figure.download("position 12");
        parsed(file);
        assertThat(file).contains("<style>", ".f-edge{", "position 12").doesNotContain("var(--", "@media");
    }

    /** Every text begins and ends within the picture, by its estimated width. */
    private void staysInside() {
        for (Element text : texts()) {
            double x = number(text, "x");
            double width = TextWidth.of(text.getTextContent(), 11);
            double left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            assertThat(left).as(text.getTextContent()).isGreaterThan(-2);
            assertThat(left + width).as(text.getTextContent()).isLessThan(figure.width() + 2);
            assertThat(number(text, "y")).as(text.getTextContent()).isBetween(8.0, figure.height() + 1);
        }
    }

    private static boolean isHidden(Element element) {
        for (Element each = element; each.getParentNode() instanceof Element parent; each = parent) {
            if (parent.getAttribute("aria-hidden").equals("true")) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> known() {
        String css = Stream.of("picture.css", "figure.css").map(Drawn::sheet).collect(Collectors.joining());
        return STYLE.matcher(css).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    static String sheet(String name) {
        try (var css = Drawn.class.getResourceAsStream("/static/css/" + name)) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Set<String> styles() {
        return elements("*").stream()
                .flatMap(element -> Arrays.stream(element.getAttribute("class").split(" ")))
                .filter(style -> !style.isEmpty() && !style.equals("f-text"))
                .collect(Collectors.toSet());
    }

    private static List<String> ids(Document document) {
        return elements(document, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private List<String> fills() {
        return elements("*").stream()
                .map(element -> element.getAttribute("fill"))
                .filter(fill -> !fill.isEmpty() && !fill.equals("none"))
                .map(fill -> fill.replaceAll("url\\(#(.*)\\)", "$1"))
                .toList();
    }

    List<Element> marks() {
        return elements("a");
    }

    List<String> names() {
        return marks().stream().map(mark -> mark.getAttribute("aria-label")).toList();
    }

    private List<Element> texts() {
        return elements("text");
    }

    List<String> said() {
        return texts().stream().map(Element::getTextContent).toList();
    }

    List<Element> elements(String name) {
        return elements(svg, name);
    }

    /** Of a mark. */
    static List<Element> parts(Element mark, String name) {
        return list(mark.getElementsByTagName(name));
    }

    private static List<Element> elements(Document document, String name) {
        return list(document.getElementsByTagName(name));
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The numbers of a column of the table, as exact as they are. */
    List<Double> column(int column) {
        return figure.table().rows().stream()
                .map(row -> row.get(column).exact())
                .map(exact -> exact.isEmpty() ? Double.NaN : Double.parseDouble(exact))
                .toList();
    }

    /** The area that an outline of steps encloses, in square px; parts of it by themselves. */
    static double area(String outline) {
        double doubled = 0;
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        Matcher command = Pattern.compile("([MLHVZ])([^MLHVZ]*)").matcher(outline);
        while (command.find()) {
            double[] numbers = NUMBER.matcher(command.group(2))
                    .results()
                    .mapToDouble(found -> Double.parseDouble(found.group()))
                    .toArray();
            double toX = x;
            double toY = y;
            switch (command.group(1)) {
                case "M", "L" -> {
                    toX = numbers[0];
                    toY = numbers[1];
                }
                case "H" -> toX = numbers[0];
                case "V" -> toY = numbers[0];
                default -> {
                    toX = startX;
                    toY = startY;
                }
            }
            if (command.group(1).equals("M")) {
                startX = toX;
                startY = toY;
            } else {
                doubled += x * toY - toX * y;
            }
            x = toX;
            y = toY;
        }
        return Math.abs(doubled) / 2;
    }

    static Document parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException wrong) {
            throw new AssertionError("not well-formed: " + xml.substring(0, Math.min(2000, xml.length())), wrong);
        }
    }
}
