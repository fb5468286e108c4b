package traject.query.process.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import traject.query.process.EventLog;
import traject.query.process.EventRows;
import traject.query.process.RandomLogs;

class XesTest {

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static EventLog log(String inside) {
        return XesEventLog.read(stream("<log xes.version=\"1.0\">\n" + inside + "\n</log>"));
    }

    @Test
    void an_event_log_is_read_back_as_it_was_written() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            EventLog log = RandomLogs.of(seed, 12, 9, 5);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            XesEventLog.write(log, out);
            EventLog back = XesEventLog.read(new ByteArrayInputStream(out.toByteArray()));
            assertThat(EventRows.of(back)).isEqualTo(EventRows.of(log));
        }
    }

    @Test
    void every_kind_of_attribute_is_read_back_as_it_was_written() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        XesHeader header = new XesHeader(
                "1849-2023",
                "nested-attributes",
                List.of(new XesHeader.Extension("Concept", "concept", "http://www.xes-standard.org/concept.xesext")),
                List.of(new XesHeader.Global("trace", attributes(random, 0)), new XesHeader.Global("event", List.of())),
                List.of(new XesHeader.Classifier("Both", "event", "concept:name 'with space'")),
                attributes(random, 0));
        List<XesTrace> traces = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            traces.add(new XesTrace(
                    attributes(random, 0),
                    List.of(new XesTrace.Event(attributes(random, 0)), new XesTrace.Event(attributes(random, 0)))));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XesWriter writer = new XesWriter(out, header)) {
            for (XesTrace trace : traces) {
                writer.write(trace);
            }
        }
        List<XesTrace> back = new ArrayList<>();
        try (XesReader reader = new XesReader(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(reader.header()).isEqualTo(header);
            for (XesTrace trace = reader.next(); trace != null; trace = reader.next()) {
                back.add(trace);
            }
        }
        assertThat(back).isEqualTo(traces);
    }

    private static List<XesAttribute> attributes(RandomGenerator random, int depth) {
        List<XesValue> values = List.of(
                new XesValue.Text(" tab\t, end\nof \r line, <&>\"' and \u00e9\ud83d\ude00 "),
                new XesValue.Time(OffsetDateTime.parse("2025-02-03T04:05:06.000000789+05:30")),
                new XesValue.Whole(random.nextLong()),
                new XesValue.Real(List.of(Double.NEGATIVE_INFINITY, Double.NaN, 0.1, random.nextDouble())
                        .get(random.nextInt(4))),
                new XesValue.Truth(random.nextBoolean()),
                new XesValue.Id("6ba7b810-9dad-11d1-80b4-00c04fd430c8"),
                new XesValue.Values(depth > 2 ? List.of() : attributes(random, depth + 1)),
                new XesValue.Container());
        List<XesAttribute> made = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            made.add(new XesAttribute(
                    "k" + i,
                    values.get(random.nextInt(values.size())),
                    depth > 2 ? List.of() : attributes(random, depth + 1)));
        }
        return made;
    }

    @Test
    void texts_with_many_ampersands_are_no_attack() {
        String name = "a&amp;b".repeat(50_000);
        EventLog log = log("<trace><event><string key=\"concept:name\" value=\"" + name
                + "\"/><date key=\"time:timestamp\" value=\"2025-01-01T00:00:00Z\"/></event></trace>");
        assertThat(log.activities().name(0)).isEqualTo("a&b".repeat(50_000));
    }

    @Test
    void a_document_type_is_refused_so_entities_neither_read_files_nor_grow(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        String reading = "<!DOCTYPE log [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
        String growing = "<!DOCTYPE log [<!ENTITY a \"ha\"><!ENTITY x \"" + "&a;".repeat(1000) + "\">]>";
        String fetching = "<!DOCTYPE log SYSTEM \"" + secret.toUri() + "\">";
        for (String type : List.of(reading, growing, fetching)) {
            assertThatThrownBy(() -> XesEventLog.read(stream(type + "<log><string key=\"k\" value=\"&x;\"/></log>")))
                    .isInstanceOf(FormatException.class)
                    .hasMessage("line 1, A document type is not read")
                    .hasMessageNotContaining("the-secret");
        }
        assertThatThrownBy(() -> Pnml.read(stream(reading + "<pnml><net>&x;</net></pnml>")))
                .isInstanceOf(FormatException.class)
                .hasMessageNotContaining("the-secret");
        assertThatThrownBy(() -> log("<string key=\"k\" value=\"&x;\"/>")).isInstanceOf(FormatException.class);
    }

    @Test
    void elements_cannot_nest_without_end() {
        assertThatThrownBy(() -> log("<container key=\"k\">".repeat(150)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("Elements nest more than 50 deep");
    }

    @Test
    void what_cannot_be_understood_is_refused_with_its_line() {
        String named = "<string key=\"concept:name\" value=\"A\"/>";
        String timed = "<date key=\"time:timestamp\" value=\"2025-01-01T00:00:00Z\"/>";
        refused(
                "<trace>\n<event>" + timed + "</event></trace>",
                "line 3, log/trace/event: The event has no concept:name");
        refused(
                "<trace>\n<event>" + named + "</event></trace>",
                "line 3, log/trace/event: The event has no time:timestamp");
        refused(
                "<trace><event>" + named + "<date key=\"time:timestamp\" value=\"yesterday\"/></event></trace>",
                "line 2, log/trace/event/date: This is no date: yesterday");
        refused(
                "<trace><event>" + named
                        + "<date key=\"time:timestamp\" value=\"2300-01-01T00:00:00Z\"/></event></trace>",
                "line 2, log/trace/event: The time 2300-01-01T00:00:00Z is not between the years 1677 and 2262");
        refused("<trace><int key=\"n\" value=\"1.5\"/></trace>", "line 2, log/trace/int: This is no int: 1.5");
        refused("<trace><string value=\"x\"/></trace>", "line 2, log/trace/string: The attribute key is missing");
        refused("<event/>", "line 2, log/event: An event outside of a trace belongs to no case");
        refused("<trace/><extension/>", "line 2, log/extension: Nothing but traces comes after a trace");
        String one = "<trace>" + named + "<event>" + named + timed + "</event></trace>";
        refused(one + "\n" + one, "line 3, log/trace: Two traces are called A");
        assertThatThrownBy(() -> XesEventLog.read(stream("<html/>")))
                .hasMessage("line 1, html: The document begins with html instead of log");
        assertThatThrownBy(() -> log("<trace>")).hasMessageContaining("line 3, log/trace: This is no XML: ");
    }

    private static void refused(String inside, String message) {
        assertThatThrownBy(() -> log(inside))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void characters_that_XML_cannot_hold_are_refused_before_they_are_written() {
        assertThatThrownBy(() -> XmlText.escaped("a\u0001"))
                .hasMessage("XML does not allow the character U+0001 in a text");
    }

    @Test
    void times_are_understood_in_the_ways_other_programs_write_them() {
        OffsetDateTime expected = OffsetDateTime.parse("2025-01-02T03:04:05Z");
        for (String text : List.of(
                "2025-01-02T03:04:05Z",
                "2025-01-02T03:04:05",
                "2025-01-02T04:04:05.000+01:00",
                "2025-01-02T04:04:05+0100")) {
            assertThat(IsoTimes.parse(text).toInstant()).isEqualTo(expected.toInstant());
        }
    }
}
