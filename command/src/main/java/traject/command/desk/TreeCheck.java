package traject.command.desk;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.event.Limits;

/** What no command may hold, whatever its type: endless lists, and text that PostgreSQL can't store. */
final class TreeCheck {

    private TreeCheck() {}

    static void check(ObjectNode command) {
        for (Map.Entry<String, JsonNode> field : command.properties()) {
            int most = field.getKey().equals("changes") ? ReviseCourse.MOST_CHANGES : Limits.MOST_ITEMS;
            check(field.getValue(), FieldPath.ROOT.field(field.getKey()), most);
        }
    }

    private static void check(JsonNode node, FieldPath path, int most) {
        if (node.size() > most) {
            throw NotRecorded.because(Reason.LIST_TOO_LONG, path.orNull());
        }
        if (node.isString() && !isStorable(node.stringValue())) {
            throw NotRecorded.because(Reason.TEXT_MALFORMED, path.orNull());
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            check(field.getValue(), path.field(field.getKey()), Limits.MOST_ITEMS);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), path.item(i), Limits.MOST_ITEMS);
            }
        }
    }

    /** Half a surrogate pair has no UTF-8, and PostgreSQL takes no NUL. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
