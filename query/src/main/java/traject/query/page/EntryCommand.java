package traject.query.page;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.event.PersonId;

/**
 * What was filled in on a form, as a command. Nothing is judged here: what is left empty is left out, and the side that
 * decides says which field is missing.
 */
final class EntryCommand {

    /** A form has no more rows than this for one field. */
    static final int MOST_ROWS = 60;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final PersonId client;
    private final UnaryOperator<String> spelling;
    private final MultiValueMap<String, String> filledIn;

    private EntryCommand(PersonId client, UnaryOperator<String> spelling, MultiValueMap<String, String> filledIn) {
        this.client = client;
        this.spelling = spelling;
        this.filledIn = filledIn;
    }

    /**
     * The command.
     *
     * @param client whom the texts are about
     * @param spelling of the name of a person
     */
    static ObjectNode of(
            EntryForm form, PersonId client, UnaryOperator<String> spelling, MultiValueMap<String, String> filledIn) {
        ObjectNode command = JSON.objectNode();
        command.put("type", form.kind().command());
        new EntryCommand(client, spelling, filledIn).fill(command, form.fields(), "");
        return command;
    }

    private void fill(ObjectNode object, List<EntryField> fields, String prefix) {
        for (EntryField field : fields) {
            JsonNode value = value(field, prefix + field.name());
            if (!value.isMissingNode()) {
                object.set(field.name(), value);
            }
        }
    }

    private JsonNode value(EntryField field, String name) {
        return switch (field.type()) {
            case DAY, WORD, RELATIONSHIP, ENTRY, NAME -> single(name, JSON::stringNode);
            case PERSON -> single(name, said -> JSON.stringNode(spelling.apply(said)));
            case TEXT -> single(name, this::text);
            case YES_OR_NO -> single(name, said -> JSON.booleanNode(said.equals("true")));
            case NUMBER -> single(name, EntryCommand::number);
            case TEXTS -> several(said(name).map(this::text));
            case WORDS, ENTRIES -> several(said(name).map(JSON::stringNode));
            case PEOPLE -> several(names(name).map(spelling).map(JSON::stringNode));
            case NAMES -> several(names(name).map(JSON::stringNode));
            case ROWS -> several(rows(field, name));
        };
    }

    private Stream<ObjectNode> rows(EntryField field, String name) {
        return IntStream.range(0, MOST_ROWS)
                .mapToObj(row -> {
                    ObjectNode object = JSON.objectNode();
                    fill(object, field.parts(), name + "." + row + ".");
                    return object;
                })
                .filter(row -> !row.isEmpty())
                .map(row -> onItsDay(field, row));
    }

    /** What leaves its day open in a row happened on the day of the entry. */
    private ObjectNode onItsDay(EntryField field, ObjectNode row) {
        said("occurredOn")
                .findFirst()
                .ifPresent(day -> field.parts().stream()
                        .filter(part -> part.type() == EntryField.Type.DAY && !row.has(part.name()))
                        .forEach(part -> row.put(part.name(), day)));
        return row;
    }

    private Stream<String> names(String name) {
        return said(name).flatMap(each -> Stream.of(each.split("[,;\\s]+"))).filter(each -> !each.isEmpty());
    }

    private Stream<String> said(String name) {
        return filledIn.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty());
    }

    private JsonNode single(String name, java.util.function.Function<String, JsonNode> as) {
        return said(name).findFirst().map(as).orElse(JSON.missingNode());
    }

    private static JsonNode several(Stream<? extends JsonNode> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array.isEmpty() ? JSON.missingNode() : array;
    }

    private ObjectNode text(String said) {
        return JSON.objectNode().put("about", client.value()).put("text", said);
    }

    /** What is no number is passed on as it is, to be refused by name. */
    private static JsonNode number(String said) {
        try {
            return JSON.numberNode(Integer.parseInt(said));
        } catch (NumberFormatException _) {
            return JSON.stringNode(said);
        }
    }

    /** A correction of an entry by a command of its kind. */
    static ObjectNode correcting(String original, String reason, PersonId client, ObjectNode replacement) {
        ObjectNode command = change("correct-entry", original, reason, client);
        command.set("replacement", replacement);
        return command;
    }

    /** The retraction of an entry. */
    static ObjectNode retracting(String original, String reason, PersonId client) {
        return change("retract-entry", original, reason, client);
    }

    private static ObjectNode change(String type, String original, String reason, PersonId client) {
        ObjectNode command = JSON.objectNode().put("type", type).put("original", original);
        if (!reason.isBlank()) {
            command.putObject("reason").put("about", client.value()).put("text", reason.strip());
        }
        return command;
    }

    /** An id for a relationship that begins with this entry; it says nothing of anybody. */
    static String newRelationship() {
        return "r-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** What an entry holds, as the fields of its form. */
    static Map<String, List<String>> filledIn(EntryForm form, JsonNode entry) {
        return FilledIn.of(form.fields(), entry);
    }
}
