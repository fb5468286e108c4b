package traject.query.research.export;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.process.format.OcelWriter;
import traject.query.process.object.AttributeKind;
import traject.query.process.object.AttributeValue;
import traject.query.process.object.ObjectCentricEvent;
import traject.query.process.object.ObjectCentricObject;
import traject.query.process.object.ObjectCentricType;
import traject.query.process.object.Relationship;
import traject.query.research.export.Column.Kind;
import traject.shared.vocabulary.Term;

/** The courses of cases as OCEL 2.0: cases, clients and helpers, and the events that they are in. */
record OcelFile(ExportedCases cases) implements DataFile {

    private static final String CASE = "case";
    private static final String CLIENT = "client";
    private static final String HELPER = "helper";

    @Override
    public String name() {
        return "log.json";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.pseudonym("object case id").meaning("case"),
                Column.code("object case group", Membership.codes()).meaning("group"),
                Column.code("object case service_type", CodeList.serviceTypes()).meaning("service_type"),
                Column.pseudonym("object case service").meaning("service"),
                Column.pseudonym("object case team").meaning("team"),
                Column.code("object case way_in", CodeList.waysIn()).meaning("way_in"),
                Column.code("object case " + Held.PHASE, CodeList.phases()).meaning("held-phase"),
                Column.code("object case " + Held.CLIENT_ROLE, CodeList.clientRoles())
                        .meaning("held-client-role"),
                Column.code("object case " + Held.HELPER_ROLE, CodeList.helperRoles())
                        .meaning("held-helper-role"),
                Column.pseudonym("object client id").meaning("client"),
                Column.pseudonym("object helper id").meaning("helper-object"),
                Column.of("event id", Kind.TEXT).meaning("event-id"),
                Column.code("event type", CodeList.events()).meaning("event"),
                Column.of("event time", Kind.MOMENT).meaning("timestamp"),
                Column.pseudonym("event relationship").meaning("relationship").empty(),
                Column.code("event value", CodeList.values()).meaning("value").empty(),
                Column.of("event position", Kind.WHOLE_NUMBER)
                        .meaning("position")
                        .in("", "-2 … 2")
                        .empty(),
                Column.code("event seen_by", CodeList.views())
                        .meaning("seen_by")
                        .empty(),
                Column.code("qualifier", Qualifier.codes()));
    }

    /** Each case comes twice: as an object, and with its events. */
    @Override
    public long steps() {
        return 2L * cases.cases().size();
    }

    @Override
    public void write(OutputStream out, Runnable step) {
        OcelWriter.write(objectTypes(), eventTypes(), () -> objects(step), () -> events(step), out);
    }

    private Stream<ExportedCase> cases(Runnable step) {
        return cases.cases().stream().peek(_ -> step.run());
    }

    private static List<ObjectCentricType> objectTypes() {
        List<ObjectCentricType.Attribute> attributes = Stream.of(
                        "group",
                        "service_type",
                        "service",
                        "team",
                        "way_in",
                        Held.PHASE,
                        Held.CLIENT_ROLE,
                        Held.HELPER_ROLE)
                .map(OcelFile::text)
                .toList();
        return List.of(
                new ObjectCentricType(CASE, attributes),
                new ObjectCentricType(CLIENT, List.of()),
                new ObjectCentricType(HELPER, List.of()));
    }

    private static List<ObjectCentricType> eventTypes() {
        List<ObjectCentricType.Attribute> attributes = List.of(
                text("relationship"),
                text("value"),
                new ObjectCentricType.Attribute("position", AttributeKind.INTEGER),
                text("seen_by"));
        return EventKind.all().stream()
                .map(kind -> new ObjectCentricType(kind.code(), attributes))
                .toList();
    }

    private static ObjectCentricType.Attribute text(String name) {
        return new ObjectCentricType.Attribute(name, AttributeKind.STRING);
    }

    private Iterator<ObjectCentricObject> objects(Runnable step) {
        Set<String> clients = new TreeSet<>();
        Set<String> helpers = new TreeSet<>();
        for (ExportedCase each : cases.cases()) {
            clients.add(each.client());
            each.relationships().forEach(relationship -> helpers.add(relationship.helper()));
            each.events().stream()
                    .map(ExportedEvent::helper)
                    .filter(Objects::nonNull)
                    .forEach(helpers::add);
        }
        return Stream.of(
                        cases(step).map(OcelFile::object),
                        clients.stream().map(id -> new ObjectCentricObject(id, CLIENT, List.of(), List.of())),
                        helpers.stream().map(id -> new ObjectCentricObject(id, HELPER, List.of(), List.of())))
                .flatMap(each -> each)
                .iterator();
    }

    private static ObjectCentricObject object(ExportedCase of) {
        List<ObjectCentricObject.Attribute> attributes = new ArrayList<>();
        attributes.add(attribute("group", Instant.EPOCH, of.membership().name()));
        attributes.add(attribute("service_type", Instant.EPOCH, of.serviceType().name()));
        attributes.add(attribute("service", Instant.EPOCH, of.service()));
        attributes.add(attribute("team", Instant.EPOCH, of.team()));
        attributes.add(attribute("way_in", Instant.EPOCH, of.wayIn().name()));
        of.held().forEach(each -> attributes.add(attribute(each.attribute(), time(each.from()), each.value())));
        LocalDate last = of.to().minusDays(1);
        Set<Relationship> related = new LinkedHashSet<>();
        related.add(related(of.client(), Qualifier.CLIENT_OF));
        of.relationships().forEach(each -> related.add(related(each.helper(), qualifier(each, last))));
        return new ObjectCentricObject(of.id(), CASE, attributes, List.copyOf(related));
    }

    private static ObjectCentricObject.Attribute attribute(String name, Instant from, String value) {
        return new ObjectCentricObject.Attribute(name, from, new AttributeValue.Text(value));
    }

    private static Qualifier qualifier(ExportedRelationship of, LocalDate day) {
        if (of.leadsOn(day)) {
            return Qualifier.LEADS;
        }
        return of.isOverOn(day) ? Qualifier.FORMER : Qualifier.BESIDE;
    }

    private static Relationship related(String id, Qualifier qualifier) {
        return new Relationship(id, qualifier.text());
    }

    private Iterator<ObjectCentricEvent> events(Runnable step) {
        return cases(step)
                .flatMap(of -> IntStream.range(0, of.events().size())
                        .mapToObj(number -> event(of, number, of.events().get(number))))
                .iterator();
    }

    private static ObjectCentricEvent event(ExportedCase of, int number, ExportedEvent event) {
        List<ObjectCentricEvent.Attribute> attributes = new ArrayList<>();
        ExportedRelationship about = of.relationship(event);
        add("relationship", about == null ? null : about.id(), attributes);
        add("value", event.value(), attributes);
        if (event.position() != ExportedEvent.NO_POSITION) {
            attributes.add(new ObjectCentricEvent.Attribute("position", new AttributeValue.Whole(event.position())));
        }
        add("seen_by", event.seenBy(), attributes);
        return new ObjectCentricEvent(
                of.id() + "-" + number, event.kind(), time(event.on()), attributes, List.copyOf(related(of, event)));
    }

    private static void add(String name, @Nullable Term term, List<ObjectCentricEvent.Attribute> attributes) {
        add(name, term == null ? null : term.name(), attributes);
    }

    private static void add(String name, @Nullable String text, List<ObjectCentricEvent.Attribute> attributes) {
        if (text != null) {
            attributes.add(new ObjectCentricEvent.Attribute(name, new AttributeValue.Text(text)));
        }
    }

    private static Collection<Relationship> related(ExportedCase of, ExportedEvent event) {
        Set<Relationship> related = new LinkedHashSet<>();
        related.add(related(of.id(), Qualifier.CASE_OF));
        related.add(related(of.client(), Qualifier.CLIENT_OF));
        ExportedRelationship about = of.relationship(event);
        ExportedRelationship leader = of.leaderOn(event.on());
        ExportedRelationship present = about == null ? leader : about;
        if (present != null) {
            related.add(related(present.helper(), qualifier(present, event.on())));
        }
        if (event.kind().equals("handover-completed")) {
            of.relationships().stream()
                    .filter(each -> each.stopsLeadingOn(event.on()))
                    .forEach(each -> related.add(related(each.helper(), qualifier(each, event.on()))));
        }
        if (event.helper() != null) {
            boolean standsIn = event.kind().equals("replacement-arranged");
            related.add(related(event.helper(), standsIn ? Qualifier.STANDS_IN : Qualifier.RECEIVES));
        }
        return related;
    }

    /** A day has no time: midnight UTC stands for it. */
    private static Instant time(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
