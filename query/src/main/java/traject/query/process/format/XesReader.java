package traject.query.process.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.process.format.FormatException.Fault;

/**
 * Reads an XES log (IEEE 1849-2023) from beginning to end, a trace at a time; elements that the standard does not know
 * are passed over. The stream stays open.
 */
public final class XesReader implements AutoCloseable {

    private final XmlElements elements;
    private final XesAttributes reading;
    private final XesHeader header;
    private final int mostEvents;
    private int eventsRead;
    private boolean atTrace;
    private final List<Integer> lines = new ArrayList<>();

    /**
     * Reads what comes before the first trace.
     *
     * @throws FormatException when it is no XES
     */
    public XesReader(InputStream in) {
        this(in, Integer.MAX_VALUE);
    }

    /**
     * The same of a file that somebody unknown may have made.
     *
     * @param mostEvents how many are read before {@link FormatException.Fault#TOO_MANY}, in all traces together
     */
    public XesReader(InputStream in, int mostEvents) {
        this.mostEvents = mostEvents;
        this.elements = new XmlElements(in);
        this.reading = new XesAttributes(elements);
        elements.begin("log");
        this.header = readHeader();
    }

    public XesHeader header() {
        return header;
    }

    private XesHeader readHeader() {
        String version = text("xes.version");
        String features = text("xes.features");
        List<XesHeader.Extension> extensions = new ArrayList<>();
        List<XesHeader.Global> globals = new ArrayList<>();
        List<XesHeader.Classifier> classifiers = new ArrayList<>();
        List<XesAttribute> attributes = new ArrayList<>();
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (name.equals("trace")) {
                atTrace = true;
                break;
            } else if (name.equals("extension")) {
                extensions.add(new XesHeader.Extension(
                        elements.required("name"), elements.required("prefix"), elements.required("uri")));
                elements.skip();
            } else if (name.equals("global")) {
                globals.add(new XesHeader.Global(scope(), reading.rest()));
            } else if (name.equals("classifier")) {
                classifiers.add(
                        new XesHeader.Classifier(elements.required("name"), scope(), elements.required("keys")));
                elements.skip();
            } else if (name.equals("event")) {
                throw elements.error("An event outside of a trace belongs to no case");
            } else {
                reading.add(name, attributes);
            }
        }
        return new XesHeader(version, features, extensions, globals, classifiers, attributes);
    }

    private String text(String attribute) {
        String value = elements.attribute(attribute);
        return value == null ? "" : value;
    }

    /** The standard's own default is the event. */
    private String scope() {
        String scope = elements.attribute("scope");
        return scope == null ? "event" : scope;
    }

    /**
     * The next trace, or null after the last.
     *
     * @throws FormatException when it cannot be understood, or something of the header comes here
     */
    public @Nullable XesTrace next() {
        if (!atTrace) {
            return null;
        }
        lines.clear();
        List<XesAttribute> attributes = new ArrayList<>();
        List<XesTrace.Event> events = new ArrayList<>();
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (name.equals("event")) {
                if (++eventsRead > mostEvents) {
                    throw elements.error(Fault.TOO_MANY, "There are more than " + mostEvents + " events");
                }
                lines.add(elements.line());
                events.add(new XesTrace.Event(reading.rest()));
            } else {
                reading.add(name, attributes);
            }
        }
        String after = elements.next();
        if (after != null && !after.equals("trace")) {
            throw elements.error("Nothing but traces comes after a trace");
        }
        atTrace = after != null;
        return new XesTrace(attributes, events);
    }

    /** Something wrong with an event of the trace that was read last. */
    FormatException error(int event, String problem) {
        return new FormatException(lines.get(event), "log/trace/event", problem);
    }

    /** Something wrong with the trace that was read last. */
    FormatException error(String problem) {
        return new FormatException(lines.isEmpty() ? elements.line() : lines.getFirst(), "log/trace", problem);
    }

    @Override
    public void close() {
        elements.close();
    }
}
