package traject.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import traject.query.picture.PicturePage;
import traject.query.picture.PlacedMark;
import traject.query.picture.Reader;
import traject.query.picture.TrajectoryPicture;
import traject.query.picture.Viewpoint;
import traject.query.timeline.TimelineEntry;
import traject.shared.vocabulary.View;

/** Draws the 28 trajectories of the sample, and keeps the pages to be looked at in target/pictures. */
class SamplePicturesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    static List<Sample> samples() {
        return Sample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_trajectory_of_the_sample_is_drawn_with_all_of_its_entries(Sample sample) throws Exception {
        for (String language : List.of("nl", "en")) {
            TrajectoryPicture picture = TrajectoryPicture.of(
                    sample.timeline(),
                    new Viewpoint(TODAY, Sample.NOW, TODAY, ZONE, View.HELPER),
                    new Reader(Locale.of(language), person -> capital(person.value()), _ -> true));
            PicturePage.keep(sample.number(), language, picture);

            Document page = parsed("<div>" + picture.svg() + picture.legend() + "</div>");
            parsed(picture.download());

            Set<String> entries = sample.timeline().entries(Sample.NOW).stream()
                    .map(TimelineEntry::id)
                    .map(Object::toString)
                    .collect(Collectors.toSet());
            assertThat(picture.table().rows()).hasSameSizeAs(entries);
            assertThat(picture.layout().marks())
                    .allSatisfy(mark -> assertThat(mark.x() + mark.width()).isBetween(0.0, 100.01))
                    .extracting(PlacedMark::id)
                    .doesNotHaveDuplicates();
            Set<String> drawn = new HashSet<>();
            picture.layout().marks().forEach(mark -> mark.mark().entries().forEach(each -> drawn.add(each.value())));
            assertThat(drawn).as("what the picture shows of the case").hasSizeGreaterThan(entries.size() * 8 / 10);
            assertThat(entries).containsAll(drawn);
            assertLinks(page, entries);
        }
    }

    private static void assertLinks(Document page, Set<String> entries) {
        NodeList links = page.getElementsByTagName("a");
        assertThat(links.getLength()).isPositive();
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            assertThat(link.getAttribute("aria-label")).isNotBlank().doesNotContain("{", "''");
            assertThat(entries).contains(link.getAttribute("href").substring("#e-".length()));
        }
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String capital(String name) {
        return Arrays.stream(name.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(" "));
    }
}
