package traject.query.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.picture.Drawing.milestone;
import static traject.query.picture.Drawing.role;
import static traject.query.timeline.Story.R1;
import static traject.query.timeline.Story.ledByNour;
import static traject.query.timeline.Story.opened;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import traject.query.timeline.Story;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.View;

class SvgTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_mark_is_a_link_to_its_line_in_the_list_with_a_name(String language) throws Exception {
        TrajectoryPicture picture = Drawing.of(Amina.story())
                .today("2026-03-14")
                .in(Locale.of(language))
                .picture();
        PicturePage.keep("amina", language, picture);
        PicturePage.keep(
                "amina-then",
                language,
                Drawing.of(Amina.story())
                        .today("2026-03-14")
                        .on("2026-03-02")
                        .in(Locale.of(language))
                        .picture());

        Document svg = parsed(picture.svg());
        List<Element> links = elements(svg, "a");
        assertThat(links).hasSameSizeAs(picture.layout().marks());
        assertThat(links).allSatisfy(link -> {
            assertThat(link.getAttribute("href")).startsWith("#e-");
            assertThat(link.getAttribute("aria-label")).isNotBlank().doesNotContain("{", "''");
            assertThat(link.getAttribute("data-row")).isNotEmpty();
        });
        assertThat(elements(svg, "svg").getFirst().getAttribute("role")).isEqualTo("group");
        assertThat(elements(svg, "title").getFirst().getTextContent()).contains("case");
        assertThat(elements(svg, "desc").getFirst().getTextContent()).contains(picture.state());
    }

    @Test
    void what_the_eye_reads_stands_beside_the_links_and_not_in_them() throws Exception {
        Document svg =
                parsed(Drawing.of(Amina.story()).today("2026-03-14").picture().svg());

        assertThat(elements(svg, "a")).allSatisfy(link -> {
            assertThat(link.getElementsByTagName("text").getLength()).isZero();
            assertThat(link.getTextContent()).isEqualTo(link.getAttribute("aria-label"));
        });
        assertThat(elements(svg, "g").stream()
                        .filter(group -> group.getAttribute("class").equals("says"))
                        .filter(group -> group.getAttribute("aria-hidden").equals("true"))
                        .map(Element::getTextContent)
                        .reduce("", String::concat))
                .contains("Lotte", "A1", "zonder cliënt", "≠", "?");
    }

    @Test
    void no_id_stands_twice_and_what_refers_to_one_finds_it() throws Exception {
        Document svg =
                parsed(Drawing.of(Amina.story()).today("2026-03-14").picture().svg());

        List<String> ids = elements(svg, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(elements(svg, "*").stream()
                        .map(element -> element.getAttribute("fill"))
                        .filter(fill -> !fill.isEmpty()))
                .isNotEmpty()
                .allSatisfy(fill -> assertThat(ids).contains(fill.replaceAll("url\\(#(.*)\\)", "$1")));
    }

    @Test
    void colours_come_from_the_style_sheet_alone() {
        String svg = Drawing.of(Amina.story()).today("2026-03-14").picture().svg();

        assertThat(svg).doesNotContainPattern("(fill|stroke)=\"(?!url|none)").doesNotContain("style=");
    }

    @Test
    void every_class_of_the_picture_and_its_legend_is_in_the_style_sheet() throws Exception {
        TrajectoryPicture picture =
                Drawing.of(Amina.story()).today("2026-03-14").picture();
        String css = new String(
                SvgTest.class.getResourceAsStream("/static/css/picture.css").readAllBytes(), StandardCharsets.UTF_8);
        List<String> known = found(css, "\\.([a-z][a-z0-9-]*)");

        Stream<String> used = elements(parsed("<div>" + picture.svg() + picture.legend() + "</div>"), "*").stream()
                .flatMap(element -> Stream.of(element.getAttribute("class").split(" ")))
                .filter(name -> !name.isEmpty() && !name.startsWith("row-"))
                .distinct();
        assertThat(used).isSubsetOf(with(known, "plot", "plate", "phn"));
    }

    @Test
    void a_point_can_be_hit_in_a_square_of_24_px() throws Exception {
        Document svg = parsed(Drawing.of(opened().told(milestone("m", "2025-05-01", "one")))
                .picture()
                .svg());

        assertThat(elements(svg, "rect"))
                .filteredOn(rect -> rect.getAttribute("class").equals("hit"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.getAttribute("width") + "x" + hit.getAttribute("height"))
                        .isEqualTo("24x24"));
    }

    @Test
    void what_people_wrote_is_escaped_and_characters_without_a_place_in_xml_are_left_out() throws Exception {
        String wrote = "</title><script>alert(1)</script> & \"quoted\" \u0001\uFFFF end";
        TrajectoryPicture picture =
                Drawing.of(opened().told(milestone("m", "2025-05-01", wrote))).picture();

        Document svg = parsed(picture.svg());
        assertThat(elements(svg, "script")).isEmpty();
        assertThat(elements(svg, "a").stream().map(link -> link.getAttribute("aria-label")))
                .anyMatch(name -> name.contains("</title><script>alert(1)</script> & \"quoted\"  end"));
        parsed(picture.download());
    }

    @Test
    void the_file_stands_alone_without_links_variables_or_questions_about_a_screen() throws Exception {
        String file = Drawing.of(Amina.story()).today("2026-03-14").picture().download();

        Document svg = parsed(file);
        assertThat(elements(svg, "a")).isEmpty();
        assertThat(elements(svg, "style")).hasSize(1);
        assertThat(file).doesNotContain("var(", "@media", "@container", "href=", "fit-");
        assertThat(elements(svg, "svg").getFirst().getAttribute("width")).isEqualTo("1248");
        assertThat(elements(svg, "text").stream().map(Element::getTextContent))
                .contains("Trajectbeeld van dossier case", "rond: de cliënt zegt het");
    }

    @Test
    void a_case_of_500_entries_stays_in_bounds_and_loses_none() throws Exception {
        Story story = ledByNour();
        ClientRole[] roles = ClientRole.values();
        for (int i = 0; i < 250; i++) {
            String on = Story.day("2025-01-07").plusDays(i).toString();
            story.told(
                    role("s" + i, on, R1, roles[i % roles.length], i % 2 == 0 ? View.CLIENT : View.HELPER),
                    milestone("m" + i, on, "step " + i));
        }

        TrajectoryPicture picture = Drawing.of(story).picture();
        PicturePage.keep("long", "nl", picture);
        parsed(picture.svg());
        assertThat(picture.layout().height()).isLessThan(900);
        assertThat(picture.table().rows()).hasSize(502);
        assertThat(picture.layout().marks().stream()
                        .flatMap(mark -> mark.mark().entries().stream())
                        .distinct())
                .hasSize(502);
        assertThat(picture.layout().marks())
                .allSatisfy(mark -> assertThat(mark.mark().sentence().length()).isLessThan(1500));
    }

    private static List<String> with(List<String> known, String... more) {
        List<String> all = new ArrayList<>(known);
        all.addAll(List.of(more));
        return all;
    }

    private static List<String> found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
