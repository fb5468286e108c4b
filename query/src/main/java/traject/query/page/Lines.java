package traject.query.page;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import traject.query.page.Line.Correction;
import traject.query.page.Line.Fact;
import traject.query.security.WhatIsLeftOut;
import traject.query.timeline.CaseState;
import traject.query.timeline.Relationship;
import traject.query.timeline.TimelineEntry;
import traject.query.timeline.TimelineEntry.Change;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.event.Judgement;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.Sensitive;
import traject.shared.vocabulary.Term;

/**
 * Writes entries as people read them: each field that holds something, in the order of the entry, words of the field with
 * their label. What the reader is not to read is left out before.
 */
final class Lines {

    /** Told elsewhere in the line, or no news to anybody. */
    private static final Set<String> ELSEWHERE = Set.of("entry", "occurredOn", "seenBy", "clientName");

    /** Their value says what it is. */
    private static final Set<String> PLAIN = Set.of(
            "role",
            "phase",
            "outcome",
            "perception",
            "kind",
            "form",
            "wayIn",
            "severity",
            "matter",
            "entitlement",
            "manner");

    /** Looked up once: a class makes them anew each time that it is asked. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private final Words words;
    private final ZoneId zone;
    private final Instant shownUntil;
    private final CaseState state;
    private final Map<EntryId, TimelineEntry> known;
    private final WhatIsLeftOut leftOut;
    private final JsonMapper json;

    /**
     * For one reader of one case.
     *
     * @param shownUntil what was recorded after it is called late
     * @param known every entry to which one may refer
     */
    Lines(
            Words words,
            ZoneId zone,
            Instant shownUntil,
            CaseState state,
            List<TimelineEntry> known,
            WhatIsLeftOut leftOut,
            JsonMapper json) {
        this.words = words;
        this.zone = zone;
        this.shownUntil = shownUntil;
        this.state = state;
        this.known = known.stream().collect(Collectors.toMap(TimelineEntry::id, Function.identity()));
        this.leftOut = leftOut;
        this.json = json;
    }

    Line line(TimelineEntry entry) {
        EntryKind kind = EntryKind.of(entry.newest());
        List<Fact> facts = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        tell(kind, (Record) entry.newest(), facts, quotes);
        return new Line(
                entry.id(),
                kind,
                entry.occurredOn(),
                entry.newest(),
                words.kind(kind),
                facts,
                quotes,
                entry.newest() instanceof Judgement judgement ? judgement.seenBy() : null,
                words.person(entry.recordedBy().person()),
                LocalDate.ofInstant(entry.recordedAt(), zone),
                entry.recordedAt().isAfter(shownUntil),
                entry.retracted(),
                !entry.marks().isEmpty(),
                history(kind, entry));
    }

    private List<Correction> history(EntryKind kind, TimelineEntry entry) {
        List<Correction> history = new ArrayList<>();
        CaseEntry before = entry.first();
        for (Change change : entry.changes()) {
            history.add(new Correction(
                    LocalDate.ofInstant(change.recordedAt(), zone),
                    words.person(change.recordedBy().person()),
                    readable(change.reason()),
                    change.replacement() == null,
                    change.recordedAt().isAfter(shownUntil),
                    summary(kind, before)));
            before = change.replacement() == null ? before : change.replacement();
        }
        return history;
    }

    /** What an entry says, in one line. */
    private String summary(EntryKind kind, CaseEntry entry) {
        List<Fact> facts = new ArrayList<>();
        List<String> quotes = new ArrayList<>();
        tell(kind, (Record) entry, facts, quotes);
        return Stream.of(
                        Stream.of(words.day(entry.occurredOn())),
                        facts.stream().map(Fact::value),
                        quotes.stream().map(quote -> "“" + quote + "”"))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }

    private String readable(Sensitive reason) {
        JsonNode left = leftOut.leaveOut(json.createObjectNode().set("reason", json.valueToTree(reason)));
        return left.path("reason").path("text").asString("");
    }

    private void tell(EntryKind kind, Record entry, List<Fact> facts, List<String> quotes) {
        JsonNode readable = leftOut.mayTouch(entry) ? leftOut.leaveOut(json.valueToTree(entry)) : null;
        for (RecordComponent component : COMPONENTS.get(entry.getClass())) {
            String name = component.getName();
            if (!ELSEWHERE.contains(name) && (readable == null || readable.has(name))) {
                tell(kind, name, read(component, entry), readable, facts, quotes);
            }
        }
    }

    private void tell(
            EntryKind kind,
            String name,
            @Nullable Object value,
            @Nullable JsonNode readable,
            List<Fact> facts,
            List<String> quotes) {
        String label = PLAIN.contains(name) ? null : words.field(kind, name);
        switch (value) {
            case null -> {}
            case Sensitive text -> quotes.add(text.text());
            case Boolean yes -> facts.add(new Fact(label, words.say(yes ? "yes" : "no"), null));
            case EntryId reference -> facts.add(new Fact(label, named(reference), reference));
            case RelationshipId relationship -> facts.add(new Fact(words.say("with"), helper(relationship), null));
            case Collection<?> several -> {
                if (readable == null || several.size() == readable.path(name).size()) {
                    several(kind, label, several, facts, quotes);
                }
            }
            default -> facts.add(new Fact(label, value(value), null));
        }
    }

    private void several(
            EntryKind kind, @Nullable String label, Collection<?> several, List<Fact> facts, List<String> quotes) {
        List<String> values = new ArrayList<>();
        for (Object each : several) {
            switch (each) {
                case Sensitive text -> quotes.add(text.text());
                case EntryId reference -> facts.add(new Fact(label, named(reference), reference));
                case Record row
                when !(row instanceof PersonId)
                        && COMPONENTS.get(row.getClass()).size() > 1 -> values.add(row(kind, row, quotes));
                default -> values.add(value(each));
            }
        }
        if (!values.isEmpty()) {
            facts.add(new Fact(label, String.join(", ", values), null));
        }
    }

    private String row(EntryKind kind, Record row, List<String> quotes) {
        List<Fact> parts = new ArrayList<>();
        tell(kind, row, parts, quotes);
        return parts.stream().map(Fact::value).collect(Collectors.joining(" "));
    }

    private String value(Object value) {
        return switch (value) {
            case Term term -> words.term(term);
            case LocalDate day -> words.day(day);
            case PersonId person -> words.person(person);
            default -> value.toString();
        };
    }

    private String named(EntryId id) {
        TimelineEntry entry = known.get(id);
        return entry == null
                ? words.say("this-entry")
                : words.say("entry.named", words.kind(EntryKind.of(entry.newest())), words.day(entry.occurredOn()));
    }

    private String helper(RelationshipId id) {
        Relationship relationship = state.relationship(id);
        return relationship == null ? id.value() : words.person(relationship.helper());
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an entry can't be read", e);
        }
    }
}
