package traject.query.research.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.process.format.XesAttribute;
import traject.query.process.format.XesHeader;
import traject.query.process.format.XesTrace;
import traject.query.process.format.XesValue;
import traject.query.process.format.XesWriter;
import traject.query.research.export.Column.Kind;
import traject.shared.vocabulary.Term;

/** The courses of cases as XES: a trace for each case, an event for each entry. */
record XesFile(ExportedCases cases) implements DataFile {

    private static final String NAME = "concept:name";
    private static final String TIME = "time:timestamp";
    private static final String RESOURCE = "org:resource";
    private static final String LIFECYCLE = "lifecycle:transition";
    private static final String COMPLETE = "complete";

    private static final XesHeader HEADER = new XesHeader(
            "1849-2023",
            "",
            List.of(
                    extension("Concept", "concept"),
                    extension("Lifecycle", "lifecycle"),
                    extension("Organizational", "org"),
                    extension("Time", "time")),
            List.of(
                    new XesHeader.Global("trace", List.of(XesAttribute.of(NAME, ""))),
                    new XesHeader.Global(
                            "event",
                            List.of(
                                    XesAttribute.of(NAME, ""),
                                    XesAttribute.of(LIFECYCLE, COMPLETE),
                                    XesAttribute.of(TIME, time(LocalDate.EPOCH))))),
            List.of(new XesHeader.Classifier("Activity", "event", NAME)),
            List.of(XesAttribute.of(NAME, "Traject")));

    private static XesHeader.Extension extension(String name, String prefix) {
        return new XesHeader.Extension(name, prefix, "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    @Override
    public String name() {
        return "log.xes";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.pseudonym("trace " + NAME).meaning("case"),
                Column.code("trace group", Membership.codes()).meaning("group"),
                Column.pseudonym("trace client").meaning("client"),
                Column.code("trace service_type", CodeList.serviceTypes()).meaning("service_type"),
                Column.pseudonym("trace service").meaning("service"),
                Column.pseudonym("trace team").meaning("team"),
                Column.code("trace way_in", CodeList.waysIn()).meaning("way_in"),
                Column.of("trace ended", Kind.TRUTH).meaning("ended-case"),
                Column.code("event " + NAME, CodeList.events()).meaning("event"),
                Column.of("event " + LIFECYCLE, Kind.TEXT).meaning("lifecycle"),
                Column.pseudonym("event " + RESOURCE).meaning("helper").empty(),
                Column.of("event " + TIME, Kind.MOMENT).meaning("timestamp"),
                Column.pseudonym("event relationship").meaning("relationship").empty(),
                Column.code("event value", CodeList.values()).meaning("value").empty(),
                Column.of("event position", Kind.WHOLE_NUMBER)
                        .meaning("position")
                        .in("", "-2 … 2")
                        .empty(),
                Column.code("event seen_by", CodeList.views())
                        .meaning("seen_by")
                        .empty());
    }

    @Override
    public long steps() {
        return cases.cases().size();
    }

    @Override
    public void write(OutputStream out, Runnable step) throws IOException {
        try (XesWriter writer = new XesWriter(out, HEADER)) {
            for (ExportedCase each : cases.cases()) {
                writer.write(trace(each));
                step.run();
            }
        }
    }

    private static XesTrace trace(ExportedCase of) {
        return new XesTrace(
                List.of(
                        XesAttribute.of(NAME, of.id()),
                        XesAttribute.of("group", of.membership().name()),
                        XesAttribute.of("client", of.client()),
                        XesAttribute.of("service_type", of.serviceType().name()),
                        XesAttribute.of("service", of.service()),
                        XesAttribute.of("team", of.team()),
                        XesAttribute.of("way_in", of.wayIn().name()),
                        XesAttribute.of("ended", new XesValue.Truth(of.ended()))),
                of.events().stream()
                        .map(event -> new XesTrace.Event(attributes(of, event)))
                        .toList());
    }

    private static List<XesAttribute> attributes(ExportedCase of, ExportedEvent event) {
        List<XesAttribute> attributes = new ArrayList<>();
        attributes.add(XesAttribute.of(NAME, event.kind()));
        attributes.add(XesAttribute.of(LIFECYCLE, COMPLETE));
        add(RESOURCE, of.resource(event), attributes);
        attributes.add(XesAttribute.of(TIME, time(event.on())));
        ExportedRelationship about = of.relationship(event);
        add("relationship", about == null ? null : about.id(), attributes);
        add("value", event.value(), attributes);
        if (event.position() != ExportedEvent.NO_POSITION) {
            attributes.add(XesAttribute.of("position", new XesValue.Whole(event.position())));
        }
        add("seen_by", event.seenBy(), attributes);
        return attributes;
    }

    private static void add(String key, @Nullable Term term, List<XesAttribute> attributes) {
        add(key, term == null ? null : term.name(), attributes);
    }

    private static void add(String key, @Nullable String text, List<XesAttribute> attributes) {
        if (text != null) {
            attributes.add(XesAttribute.of(key, text));
        }
    }

    /** A day has no time: midnight UTC stands for it. */
    private static XesValue time(LocalDate day) {
        return new XesValue.Time(day.atStartOfDay().atOffset(ZoneOffset.UTC));
    }
}
