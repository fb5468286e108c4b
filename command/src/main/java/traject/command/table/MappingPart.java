package traject.command.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/** Something in a mapping, and where it stands; whatever is wrong with it is refused with its place. */
record MappingPart(MappingText text, JsonNode node, String pointer, String path) {

    String place() {
        return text.place(pointer, path);
    }

    NotRecorded refuse(Reason reason) {
        return NotRecorded.because(reason, place());
    }

    boolean isObject() {
        return node instanceof ObjectNode;
    }

    boolean isList() {
        return node instanceof ArrayNode;
    }

    /** The parts of an object by name. */
    Map<String, MappingPart> fields() {
        if (!isObject()) {
            throw refuse(Reason.WRONG_TYPE);
        }
        Map<String, MappingPart> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            String escaped = name.replace("~", "~0").replace("/", "~1");
            String under = path.isEmpty() ? name : path + '.' + name;
            fields.put(name, new MappingPart(text, field.getValue(), pointer + '/' + escaped, under));
        }
        return fields;
    }

    /** The same, when no others than these may be there. */
    Map<String, MappingPart> fields(Set<String> known) {
        Map<String, MappingPart> fields = fields();
        fields.forEach((name, part) -> {
            if (!known.contains(name)) {
                throw part.refuse(Reason.UNKNOWN_FIELD);
            }
        });
        return fields;
    }

    List<MappingPart> items() {
        if (!isList()) {
            throw refuse(Reason.WRONG_TYPE);
        }
        List<MappingPart> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new MappingPart(text, node.get(i), pointer + '/' + i, path + '[' + i + ']'));
        }
        return items;
    }

    /** One or several: a single one may stand without a list around it. */
    List<MappingPart> oneOrMore() {
        return isList() ? items() : List.of(this);
    }

    /** A text, a number or a yes or no, as it was written. */
    String string() {
        if (!node.isValueNode() || node.isNull()) {
            throw refuse(Reason.WRONG_TYPE);
        }
        return node.asString();
    }

    MappingPart need(Map<String, MappingPart> fields, String name) {
        MappingPart field = fields.get(name);
        if (field == null) {
            throw NotRecorded.because(
                    Reason.MISSING_FIELD, text.place(pointer, path.isEmpty() ? name : path + '.' + name));
        }
        return field;
    }
}
