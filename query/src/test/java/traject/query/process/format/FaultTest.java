package traject.query.process.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import traject.query.process.format.FormatException.Fault;

class FaultTest {

    private static final String EVENT = "<event><string key=\"concept:name\" value=\"A\"/>"
            + "<date key=\"time:timestamp\" value=\"2025-01-01T00:00:00Z\"/></event>";
    private static final String LOG = "<log><trace>" + EVENT + "</trace>\n<trace>" + EVENT + EVENT + "</trace></log>";
    private static final String OBJECTS = """
            {"objectTypes": [{"name": "case", "attributes": []}], "eventTypes": [], "events": [],
             "objects": [{"id": "1", "type": "case"},
              {"id": "2", "type": "case"}]}""";

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void fails(Fault fault, int line, ThrowingCallable reading) {
        FormatException e = catchThrowableOfType(FormatException.class, reading);
        assertThat(e.fault()).isEqualTo(fault);
        assertThat(e.line()).isEqualTo(line);
    }

    @Test
    void what_sort_of_thing_is_wrong_is_told_beside_the_line() {
        fails(Fault.BROKEN, 2, () -> XesEventLog.read(stream(LOG.substring(0, LOG.length() - 8))));
        fails(Fault.BROKEN, 1, () -> XesEventLog.read(stream("id,begin,end")));
        fails(Fault.DOCUMENT_TYPE, 1, () -> XesEventLog.read(stream("<!DOCTYPE log>" + LOG)));
        fails(Fault.TOO_DEEP, 1, () -> XesEventLog.read(stream("<log>" + "<container key=\"k\">".repeat(60))));
        fails(Fault.CONTENT, 1, () -> XesEventLog.read(stream("<log><event/></log>")));
        fails(Fault.BROKEN, 3, () -> OcelReader.read(stream(OBJECTS.substring(0, OBJECTS.length() - 3))));
        fails(Fault.TOO_DEEP, 1, () -> OcelReader.read(stream("{\"x\": " + "[".repeat(60))));
        fails(Fault.CONTENT, 1, () -> OcelReader.read(stream("{}")));
    }

    @Test
    void no_more_is_read_than_is_wanted() {
        assertThat(XesEventLog.read(stream(LOG), 3).events()).isEqualTo(3);
        fails(Fault.TOO_MANY, 2, () -> XesEventLog.read(stream(LOG), 2));
        assertThat(OcelReader.read(stream(OBJECTS), 2).objects()).hasSize(2);
        fails(Fault.TOO_MANY, 3, () -> OcelReader.read(stream(OBJECTS), 1));
    }
}
