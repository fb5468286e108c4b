package traject.query.process.format;

import java.util.List;

/** A case of an XES log: its attributes and its events in order. */
public record XesTrace(List<XesAttribute> attributes, List<Event> events) {

    /** An event of an XES log. */
    public record Event(List<XesAttribute> attributes) {
        public Event {
            attributes = List.copyOf(attributes);
        }
    }

    public XesTrace {
        attributes = List.copyOf(attributes);
        events = List.copyOf(events);
    }
}
