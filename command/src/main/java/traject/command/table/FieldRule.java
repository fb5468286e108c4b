package traject.command.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.command.reason.Reason;

/** How a field is made from a row. */
sealed interface FieldRule {

    /** The field as JSON; null when the row has nothing for it. */
    @Nullable
    JsonNode from(Row row) throws CellFault;

    /** Every text of the mapping that names columns. */
    Stream<Template> templates();

    /** The column from which the field at this path is read; null when there is none. */
    @Nullable
    String column(String path);

    /** The same for every row. */
    record Fixed(JsonNode value) implements FieldRule {
        @Override
        public JsonNode from(Row row) {
            return value;
        }

        @Override
        public Stream<Template> templates() {
            return Stream.empty();
        }

        @Override
        public @Nullable String column(String path) {
            return null;
        }
    }

    /**
     * Read from a cell, or from several put together.
     *
     * @param otherwise what holds when the cell is empty; null for nothing
     */
    record Read(Template from, Reading reading, @Nullable JsonNode otherwise) implements FieldRule {
        @Override
        public @Nullable JsonNode from(Row row) throws CellFault {
            for (String column : from.columns()) {
                if (row.cell(column).broken()) {
                    throw new CellFault(Reason.CELL_BROKEN, column);
                }
            }
            String text = from.fill(row);
            if (text == null) {
                return otherwise;
            }
            try {
                return reading.read(text, from.cell(row));
            } catch (CellFault fault) {
                throw new CellFault(fault.reason(), from.column());
            }
        }

        @Override
        public Stream<Template> templates() {
            return Stream.of(from);
        }

        @Override
        public @Nullable String column(String path) {
            return from.column();
        }
    }

    /** An object; left out when one of its needed parts has nothing in this row. */
    record Nested(Map<String, FieldRule> fields, Set<String> needed) implements FieldRule {
        @Override
        public @Nullable JsonNode from(Row row) throws CellFault {
            ObjectNode object = whatIsThere(row);
            return needed.stream().allMatch(object::has) ? object : null;
        }

        /** The parts that have something in this row. */
        ObjectNode whatIsThere(Row row) throws CellFault {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, FieldRule> field : fields.entrySet()) {
                JsonNode value = field.getValue().from(row);
                if (value != null) {
                    object.set(field.getKey(), value);
                }
            }
            return object;
        }

        @Override
        public Stream<Template> templates() {
            return fields.values().stream().flatMap(FieldRule::templates);
        }

        @Override
        public @Nullable String column(String path) {
            int dot = path.indexOf('.');
            FieldRule field = fields.get(dot < 0 ? path : path.substring(0, dot));
            return field == null ? null : field.column(dot < 0 ? "" : path.substring(dot + 1));
        }
    }

    /** A list; what has nothing in this row is left out of it. */
    record Listed(List<FieldRule> items) implements FieldRule {
        @Override
        public JsonNode from(Row row) throws CellFault {
            List<JsonNode> values = new ArrayList<>();
            for (FieldRule item : items) {
                JsonNode value = item.from(row);
                if (value != null) {
                    values.add(value);
                }
            }
            return JsonNodeFactory.instance.arrayNode().addAll(values);
        }

        @Override
        public Stream<Template> templates() {
            return items.stream().flatMap(FieldRule::templates);
        }

        @Override
        public @Nullable String column(String path) {
            return templates().map(Template::column).findFirst().orElse(null);
        }
    }
}
