package traject.query.process.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;

/**
 * An event log as XES: case and activity are {@code concept:name}, the time is {@code time:timestamp}, who did it is
 * {@code org:resource}. Other attributes are for those who use {@link XesReader} and {@link XesWriter}.
 */
public final class XesEventLog {

    private static final String NAME = "concept:name";
    private static final String TIME = "time:timestamp";
    private static final String RESOURCE = "org:resource";

    private static final XesHeader HEADER = new XesHeader(
            "1849-2023",
            "",
            List.of(
                    new XesHeader.Extension("Concept", "concept", "http://www.xes-standard.org/concept.xesext"),
                    new XesHeader.Extension("Time", "time", "http://www.xes-standard.org/time.xesext"),
                    new XesHeader.Extension("Organizational", "org", "http://www.xes-standard.org/org.xesext")),
            List.of(),
            List.of(new XesHeader.Classifier("Activity", "event", NAME)),
            List.of());

    private XesEventLog() {}

    /**
     * Reads a log. A trace without a name is called by its number, from 1; one without events is left out.
     *
     * @throws FormatException when it is no XES, two traces have the same name, or an event has no activity or no time
     */
    public static EventLog read(InputStream in) {
        return read(in, Integer.MAX_VALUE);
    }

    /** The same, of at most so many events: see {@link XesReader#XesReader(InputStream, int)}. */
    public static EventLog read(InputStream in, int mostEvents) {
        EventLogBuilder log = new EventLogBuilder();
        Set<String> names = new HashSet<>();
        try (XesReader reader = new XesReader(in, mostEvents)) {
            int number = 1;
            for (XesTrace trace = reader.next(); trace != null; trace = reader.next()) {
                String named = text(trace.attributes(), NAME);
                String id = named == null ? Integer.toString(number) : named;
                if (!names.add(id)) {
                    throw reader.error("Two traces are called " + id);
                }
                add(log, id, trace, reader);
                number++;
            }
        }
        return log.build();
    }

    private static void add(EventLogBuilder log, String id, XesTrace trace, XesReader reader) {
        for (int event = 0; event < trace.events().size(); event++) {
            List<XesAttribute> attributes = trace.events().get(event).attributes();
            String activity = text(attributes, NAME);
            if (activity == null) {
                throw reader.error(event, "The event has no " + NAME);
            }
            if (!(value(attributes, TIME) instanceof XesValue.Time time)) {
                throw reader.error(event, "The event has no " + TIME);
            }
            try {
                log.add(id, activity, time.time().toInstant(), text(attributes, RESOURCE));
            } catch (IllegalArgumentException e) {
                throw reader.error(event, String.valueOf(e.getMessage()));
            }
        }
    }

    private static @Nullable XesValue value(List<XesAttribute> attributes, String key) {
        return attributes.stream()
                .filter(attribute -> attribute.key().equals(key))
                .map(XesAttribute::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(List<XesAttribute> attributes, String key) {
        return switch (value(attributes, key)) {
            case XesValue.Text text -> text.text();
            case XesValue.Id id -> id.id();
            case XesValue.Whole whole -> Long.toString(whole.number());
            case null -> null;
            case XesValue.Time time -> null;
            case XesValue.Real real -> null;
            case XesValue.Truth truth -> null;
            case XesValue.Values values -> null;
            case XesValue.Container container -> null;
        };
    }

    /**
     * Writes a log; the stream stays open.
     *
     * @throws IllegalArgumentException when a name has characters that XML does not allow
     */
    public static void write(EventLog log, OutputStream out) throws IOException {
        try (XesWriter writer = new XesWriter(out, HEADER)) {
            for (int which = 0; which < log.cases(); which++) {
                List<XesTrace.Event> events = new ArrayList<>();
                for (int event = log.begin(which); event < log.end(which); event++) {
                    events.add(new XesTrace.Event(attributes(log, event)));
                }
                writer.write(new XesTrace(List.of(XesAttribute.of(NAME, log.caseId(which))), events));
            }
        }
    }

    private static List<XesAttribute> attributes(EventLog log, int event) {
        List<XesAttribute> attributes = new ArrayList<>();
        attributes.add(XesAttribute.of(NAME, log.activities().name(log.activity(event))));
        String resource = log.resourceName(event);
        if (resource != null) {
            attributes.add(XesAttribute.of(RESOURCE, resource));
        }
        attributes.add(XesAttribute.of(TIME, new XesValue.Time(log.time(event).atOffset(ZoneOffset.UTC))));
        return attributes;
    }
}
