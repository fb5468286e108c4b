package traject.query.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The fields of a form, filled in with what an entry holds. */
final class FilledIn {

    private final Map<String, List<String>> values = new HashMap<>();

    private FilledIn() {}

    static Map<String, List<String>> of(List<EntryField> fields, JsonNode entry) {
        FilledIn filledIn = new FilledIn();
        filledIn.fill(fields, entry, "");
        return filledIn.values;
    }

    private void fill(List<EntryField> fields, JsonNode object, String prefix) {
        for (EntryField field : fields) {
            JsonNode value = object.path(field.name());
            if (field.type() == EntryField.Type.ROWS) {
                for (int row = 0; row < value.size(); row++) {
                    fill(field.parts(), value.path(row), prefix + field.name() + "." + row + ".");
                }
            } else if (!value.isMissingNode() && !value.isNull()) {
                values.put(prefix + field.name(), texts(value));
            }
        }
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> texts.addAll(texts(each)));
        } else {
            texts.add(value.isObject() ? value.path("text").asString("") : value.asString(""));
        }
        return texts;
    }
}
