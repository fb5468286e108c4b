package traject.query.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import traject.query.figure.AllFigures;
import traject.query.figure.Figure;
import traject.query.figure.PatternCounts;
import traject.query.figure.Setting;
import traject.query.markup.Markup;
import traject.query.markup.Stylesheet;
import traject.query.markup.Weave;
import traject.shared.vocabulary.Pattern;

class PngTest {

    private static final int WHITE = 0xffffff;
    private static final int INK = 0x1b2530;
    private static final int ACCENT = 0x0d5a6e;

    @Test
    void a_figure_has_its_bars_and_letters_where_the_drawing_has_them() throws IOException {
        Figure figure = PatternCounts.of(
                Map.of(Pattern.STABLE, new PatternCounts.Count(90, 101)),
                212,
                new Setting("p", Locale.forLanguageTag("nl"), "alle"));
        BufferedImage image = read(Png.of(figure.download("positie 12"), 2, Map.of()));

        assertThat(image.getWidth()).isEqualTo((int) (2 * (figure.width() + 48)));
        Element bar = first(figure.svg(), "rect", "f-edge f-strong");
        double top = image.getHeight() / 2.0 - 24 - 16 - 8 - figure.height();
        int left = (int) (2 * (24 + number(bar, "x")));
        int middle = (int) (2 * (top + number(bar, "y") + number(bar, "height") / 2));
        int right = (int) (2 * (24 + number(bar, "x") + number(bar, "width")));
        assertThat(rgb(image, left + 6, middle)).isEqualTo(ACCENT);
        assertThat(rgb(image, right - 6, middle)).isEqualTo(ACCENT);
        assertThat(rgb(image, right + 6, middle)).isEqualTo(WHITE);
        assertThat(rgb(image, left, middle)).as("its edge").isEqualTo(INK);
        assertThat(count(image, INK, 48, 48, 500, 44)).as("the title").isGreaterThan(500);
        assertThat(count(image, 0x55616d, 48, image.getHeight() - 80, 200, 36))
                .as("where it is from")
                .isGreaterThan(60);
    }

    @Test
    void the_strongest_rule_wins_and_those_for_a_screen_hold_for_none() throws IOException {
        BufferedImage image = read(Png.of("""
                <svg xmlns="http://www.w3.org/2000/svg" width="40" height="10" viewBox="0 0 40 10">
                <style>.a .b{fill:#00ff00}.b{fill:#ff0000;stroke:none}.b:hover{fill:#000000}
                .a rect{fill:#0000ff}.b.c{fill:#ffff00}.a>.b{fill:#000000}</style>
                <rect class="b" fill="#123456" width="10" height="10"/>
                <g class="a"><rect class="b" x="10" width="10" height="10"/><rect x="20" width="10" height="10"/></g>
                <rect class="c b" x="30" width="10" height="10"/></svg>""", 1, Map.of()));

        assertThat(IntStream.of(5, 15, 25, 35).map(x -> rgb(image, x, 5)))
                .containsExactly(0xff0000, 0x00ff00, 0x0000ff, 0xffff00);
    }

    @Test
    void every_figure_of_10000_trajectories_becomes_a_picture_whose_letters_are_all_there() throws IOException {
        for (Figure figure : AllFigures.of(10_000).values()) {
            String drawing = figure.download("positie 1\u00A0204\u00A0551");
            BufferedImage image = read(Png.of(drawing, 2, Map.of()));

            assertThat(image.getWidth()).as(figure.title()).isEqualTo((int) Math.ceil(2 * (figure.width() + 48)));
            NodeList texts = Sheet.read(drawing).getElementsByTagName("text");
            assertThat(IntStream.range(0, texts.getLength())
                            .mapToObj(i -> texts.item(i).getTextContent())
                            .flatMapToInt(String::codePoints)
                            .filter(letter -> !Typeface.REGULAR.has(letter) || !Typeface.BOLD.has(letter))
                            .mapToObj(Character::toString))
                    .as("letters that the typeface lacks")
                    .isEmpty();
        }
    }

    @Test
    void a_shape_of_no_size_leaves_no_trace() throws IOException {
        BufferedImage image = read(Png.of(drawing(20, 20, """
                <rect x="5" y="5" width="0" height="10" class="f-edge"/><path class="f-hatch"/>
                <rect x="5" y="5" width="10" height="0" class="f-edge"/>"""), 1, Map.of()));

        assertThat(count(image, WHITE, 0, 0, 20, 20)).isEqualTo(400);
    }

    @Test
    void weaves_have_no_seams_at_any_scale() throws IOException {
        for (Weave weave : Weave.values()) {
            Markup pattern = new Markup();
            weave.define(pattern, "w", "bm");
            String shapes = "<defs>" + pattern + "</defs><rect width=\"90\" height=\"90\" fill=\"url(#w)\"/>";
            int size = (int) number(first(drawing(1, 1, shapes), "pattern", ""), "width");
            for (int scale = 1; scale <= 4; scale++) {
                BufferedImage image = read(Png.of(drawing(90, 90.4, shapes), scale, Map.of()));
                int period = size * scale;
                for (int at = 0; at < 89 * scale - period; at++) {
                    assertThat(rgb(image, at, at / 2))
                            .as(weave + ", " + scale + " pixels for a px, at " + at)
                            .isEqualTo(rgb(image, at + period, at / 2))
                            .isEqualTo(rgb(image, at, at / 2 + period));
                }
                assertThat(count(image, 0x7dad9d, 0, 0, period, period))
                        .as("the ground")
                        .isPositive();
                assertThat(count(image, 0x7dad9d, 0, 0, period, period) < (long) period * period)
                        .as("woven " + weave + scale)
                        .isEqualTo(weave != Weave.PLAIN);
            }
        }
    }

    @Test
    void text_stands_where_it_is_anchored_and_bold_is_bold() throws IOException {
        BufferedImage image = read(Png.of(drawing(300, 80, """
                <g class="fig"><text x="150" y="20">HHHHHHHHHH</text><text x="150" y="40" text-anchor="end">HHHHHHHHHH</text>
                <text x="150" y="60" text-anchor="middle">HHHHHHHHHH</text>
                <text x="150" y="78" class="f-code">HHHHHHHHHH</text></g>"""), 4, Map.of()));

        double wide = Typeface.REGULAR.width("HHHHHHHHHH") * 12;
        assertThat(wide).isCloseTo(10 * 12 * 1479 / 2048.0, within(0.01));
        assertThat(inked(image, 20)).containsExactly(150, (int) Math.round(150 + wide));
        assertThat(inked(image, 40)).containsExactly((int) Math.round(150 - wide), 150);
        assertThat(inked(image, 60))
                .containsExactly((int) Math.round(150 - wide / 2), (int) Math.round(150 + wide / 2));
        assertThat(count(image, INK, 0, 4 * 66, 1200, 50)).isGreaterThan(count(image, INK, 0, 4 * 8, 1200, 50) * 5 / 4);
    }

    @Test
    void all_letters_of_our_words_are_in_the_typeface() throws IOException {
        for (String language : List.of("nl", "en")) {
            try (InputStream words = Figure.class.getResourceAsStream("figure_" + language + ".properties")) {
                String said = new String(words.readAllBytes(), StandardCharsets.UTF_8) + "→…·−–≤≥×±\u00A0\u202F";
                assertThat(said.chars().filter(letter -> letter >= ' ')).allSatisfy(letter -> {
                    assertThat(Typeface.REGULAR.has(letter)).as("%c", letter).isTrue();
                    assertThat(Typeface.BOLD.has(letter)).as("%c", letter).isTrue();
                });
            }
        }
        assertThat(Typeface.REGULAR.has('漢')).isFalse();
    }

    @Test
    void the_file_says_what_it_is_and_how_large_it_is_printed() throws IOException {
        byte[] png = Png.of(
                drawing(10, 10, ""), 3, Map.of("Source", "positie 1\u00A0204\u00A0551", "Title", "Stromen: PT → TH"));

        assertThat(new String(png, StandardCharsets.ISO_8859_1))
                .contains("tEXtSource\0positie 1\u00A0204\u00A0551", "iTXtTitle\0");
        assertThat(metadata(png))
                .containsEntry("tEXtEntry.Source", "positie 1\u00A0204\u00A0551")
                .containsEntry("iTXtEntry.Title", "Stromen: PT → TH")
                .containsEntry("pHYs", "11339");
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_before_it_is_painted() {
        assertThatThrownBy(() -> Png.of(drawing(4000, 1001, ""), 2, Map.of()))
                .isInstanceOf(TooManyPixels.class)
                .hasMessage("4000.0 by 1001.0 px, 2 pixels each, is not between 1 and 16000000 pixels");
        assertThatThrownBy(() -> Png.of(drawing(10, 10, ""), 0, Map.of())).isInstanceOf(TooManyPixels.class);
        assertThat(Png.of(drawing(2000, 2000, ""), 2, Map.of())).isNotEmpty();
    }

    @Test
    void nothing_outside_the_drawing_is_read() throws IOException {
        assertThatThrownBy(() -> Png.of("""
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><title>&x;</title></svg>""", 1, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_letters_of_the_machine_are_never_asked_for(@TempDir Path folder) throws Exception {
        Path drawing = Files.writeString(folder.resolve("a.svg"), drawing(200, 40, """
                <g class="fig"><text x="5" y="20" class="f-title">Stromen</text><text x="5" y="38">n</text></g>"""));
        Path loaded = folder.resolve("loaded.txt");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Xlog:class+load:file=" + loaded,
                        "-cp",
                        System.getProperty("java.class.path"),
                        OnePicture.class.getName(),
                        drawing.toString(),
                        folder.resolve("a.png").toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(count(read(Files.readAllBytes(folder.resolve("a.png"))), INK, 0, 0, 200, 40))
                .isPositive();
        assertThat(Files.readString(loaded))
                .contains("com.github.weisj.jsvg")
                .doesNotContain("sun.font.SunFontManager");
    }

    private static String drawing(double width, double height, String shapes) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height + "\"><style>"
                + Stylesheet.alone("picture.css", "figure.css")
                        .replace("&", "&amp;")
                        .replace("<", "&lt;") + "</style>"
                + shapes + "</svg>";
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xffffff;
    }

    private static long count(BufferedImage image, int colour, int left, int top, int width, int height) {
        return IntStream.of(image.getRGB(left, top, width, height, null, 0, width))
                .filter(each -> (each & 0xffffff) == colour)
                .count();
    }

    /** From where to where there is ink on the line of a text, in px. */
    private static List<Integer> inked(BufferedImage image, int line) {
        int[] at = IntStream.range(0, image.getWidth())
                .filter(x -> rgb(image, x, 4 * line - 6) != WHITE)
                .toArray();
        return Stream.of(at[0], at[at.length - 1])
                .map(x -> (int) Math.round(x / 4.0 + (x == at[0] ? -1 : 1)))
                .toList();
    }

    private static Element first(String svg, String name, String style) {
        NodeList all = Sheet.read(svg).getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(each -> each.getAttribute("class").equals(style))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Map<String, String> metadata(byte[] png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            reader.setInput(in);
            Map<String, String> told = new HashMap<>();
            Node root = reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            for (Node chunk = root.getFirstChild(); chunk != null; chunk = chunk.getNextSibling()) {
                Element element = (Element) chunk;
                told.put(element.getTagName(), element.getAttribute("pixelsPerUnitXAxis"));
                for (Node entry = chunk.getFirstChild(); entry instanceof Element each; entry = each.getNextSibling()) {
                    told.put(
                            each.getTagName() + "." + each.getAttribute("keyword"),
                            each.getAttribute("value") + each.getAttribute("text"));
                }
            }
            return told;
        }
    }
}
