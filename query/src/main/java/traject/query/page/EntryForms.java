package traject.query.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import traject.shared.api.ApiPart;
import traject.shared.schema.SchemaFile;
import traject.shared.vocabulary.Term;
import traject.shared.vocabulary.Vocabulary;

/**
 * The forms of all kinds of entries, drawn from the schemas of the commands that the other side publishes. So a form has
 * the fields that its command takes, and no second list of them is kept here.
 */
@Component
final class EntryForms {

    /** The name under which the side that decides publishes the schemas of its commands. */
    private static final String COMMANDS = "commands";

    /** These are not asked: the kind is chosen before, and the entry gets an id by itself. */
    private static final Set<String> NOT_ASKED = Set.of("type", "entry");

    private static final Map<String, EntryField.Type> REFERENCES = Map.of(
            "RelationshipId", EntryField.Type.RELATIONSHIP,
            "EntryId", EntryField.Type.ENTRY,
            "PersonId", EntryField.Type.PERSON,
            "ServiceId", EntryField.Type.NAME,
            "TeamId", EntryField.Type.NAME,
            "NewSensitive", EntryField.Type.TEXT);

    private static final Map<EntryField.Type, EntryField.Type> SEVERAL = Map.of(
            EntryField.Type.ENTRY, EntryField.Type.ENTRIES,
            EntryField.Type.PERSON, EntryField.Type.PEOPLE,
            EntryField.Type.NAME, EntryField.Type.NAMES,
            EntryField.Type.TEXT, EntryField.Type.TEXTS,
            EntryField.Type.WORD, EntryField.Type.WORDS);

    private final Map<EntryKind, EntryForm> forms = new EnumMap<>(EntryKind.class);

    /** Without the side that decides nothing can be recorded here, and there is no form. */
    EntryForms(List<ApiPart> parts) {
        parts.stream()
                .flatMap(part -> part.schemas().stream())
                .filter(file -> file.name().equals(COMMANDS))
                .map(SchemaFile::document)
                .findFirst()
                .ifPresent(document -> draw(document.path("$defs")));
    }

    private void draw(JsonNode definitions) {
        for (JsonNode definition : definitions) {
            String command = definition.at("/properties/type/const").asString("");
            EntryKind.of(command)
                    .ifPresent(kind -> forms.put(kind, new EntryForm(kind, fields(definition, definitions))));
        }
    }

    Optional<EntryForm> of(EntryKind kind) {
        return Optional.ofNullable(forms.get(kind));
    }

    private static List<EntryField> fields(JsonNode object, JsonNode definitions) {
        Set<String> required = StreamSupport.stream(object.path("required").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
        List<EntryField> fields = new ArrayList<>();
        object.path("properties").forEachEntry((name, schema) -> {
            if (!NOT_ASKED.contains(name)) {
                fields.add(field(name, schema, required.contains(name), definitions));
            }
        });
        return fields;
    }

    private static EntryField field(String name, JsonNode schema, boolean required, JsonNode definitions) {
        JsonNode given = present(schema);
        if (given.has("items")) {
            EntryField each = field(name, given.path("items"), required, definitions);
            EntryField.Type several = SEVERAL.getOrDefault(each.type(), EntryField.Type.ROWS);
            return new EntryField(name, several, required, each.words(), each.parts(), null, null);
        }
        String reference = name(given.path("$ref"));
        if (reference == null) {
            return plain(name, given, required);
        }
        EntryField.Type type = REFERENCES.get(reference);
        if (type != null) {
            return EntryField.of(name, type, required);
        }
        JsonNode definition = definitions.path(reference);
        return definition.has("properties")
                ? new EntryField(
                        name, EntryField.Type.ROWS, required, List.of(), parts(definition, definitions), null, null)
                : new EntryField(
                        name, EntryField.Type.WORD, required, words(reference, definition), List.of(), null, null);
    }

    /** The day of a row may be left open where it is that of the entry. */
    private static List<EntryField> parts(JsonNode row, JsonNode definitions) {
        return fields(row, definitions).stream()
                .map(part -> part.type() == EntryField.Type.DAY ? EntryField.of(part.name(), part.type(), false) : part)
                .toList();
    }

    private static EntryField plain(String name, JsonNode schema, boolean required) {
        String kind = kind(schema);
        if (kind.equals("boolean")) {
            return EntryField.of(name, EntryField.Type.YES_OR_NO, required);
        }
        if (kind.equals("integer")) {
            int least = schema.path("minimum").asInt(0);
            int most = schema.path("maximum").asInt(5);
            return new EntryField(name, EntryField.Type.NUMBER, required, List.of(), List.of(), least, most);
        }
        boolean day = schema.path("format").asString("").equals("date");
        return EntryField.of(name, day ? EntryField.Type.DAY : EntryField.Type.NAME, required);
    }

    private static String kind(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    /** What it is when it is there: a field that may be left out is written as itself or null. */
    private static JsonNode present(JsonNode schema) {
        for (JsonNode each : schema.path("anyOf")) {
            if (!each.path("type").asString("").equals("null")) {
                return each;
            }
        }
        return schema;
    }

    private static @Nullable String name(JsonNode reference) {
        String path = reference.asString("");
        return path.isEmpty() ? null : path.substring(path.lastIndexOf('/') + 1);
    }

    /** A word of one list, or of several: a role is the client's or the helper's. */
    private static List<Term> words(String name, JsonNode definition) {
        List<Term> words = Vocabulary.terms()
                .filter(term -> term.getClass().getSimpleName().equals(name))
                .toList();
        if (!words.isEmpty()) {
            return words;
        }
        List<Term> all = new ArrayList<>();
        definition.path("anyOf").forEach(each -> {
            String reference = name(each.path("$ref"));
            if (reference != null) {
                all.addAll(words(reference, each));
            }
        });
        return all;
    }
}
