package traject.shared.schema;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.event.SurveyAnswer;
import traject.shared.event.WireName;
import traject.shared.json.JsonMappers;

/**
 * The JSON Schemas (2020-12) of our types in one use. What an object holds, what must be there and what may be null is
 * asked of the mapper that reads or writes it, so that a schema can't tell another story than the API.
 */
public final class Schemas {

    private static final JsonMapper JSON = JsonMappers.strict();

    private final Use use;
    private final String home;
    private final Map<String, ObjectNode> definitions = new TreeMap<>();
    private final Map<String, JavaType> types = new HashMap<>();

    /**
     * @param home where the definitions will stand, such as {@code #/$defs/}
     */
    public Schemas(Use use, String home) {
        this.use = use;
        this.home = home;
    }

    /** The schema of a type, which mostly refers to a definition. */
    public ObjectNode of(Type type) {
        return of(JSON.constructType(type));
    }

    /** All that schemas given so far refer to, by name. */
    public Map<String, ObjectNode> definitions() {
        return Collections.unmodifiableMap(definitions);
    }

    ObjectNode of(JavaType type) {
        ObjectNode value = Values.of(type.getRawClass(), use);
        if (value != null) {
            return value;
        }
        if (type.isMapLikeType()) {
            ObjectNode map = object().put("type", "object");
            map.set("propertyNames", of(type.getKeyType()));
            map.set("additionalProperties", of(type.getContentType()));
            return map;
        }
        if (type.isCollectionLikeType()) {
            ObjectNode list = object().put("type", "array");
            list.set("items", of(type.getContentType()));
            return list;
        }
        return define(type);
    }

    private ObjectNode define(JavaType type) {
        String name = name(type);
        JavaType other = types.putIfAbsent(name, type);
        if (other == null) {
            ObjectNode definition = object();
            definitions.put(name, definition);
            fill(type, definition);
        } else if (!other.equals(type)) {
            throw new IllegalStateException("both " + other + " and " + type + " would be called " + name);
        }
        return reference(name);
    }

    private void fill(JavaType type, ObjectNode definition) {
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            Words.describe(raw, definition);
            return;
        }
        String said = Said.of(raw);
        if (!said.isEmpty()) {
            definition.put("description", said);
        }
        if (raw.isSealed()) {
            choice(raw, definition);
        } else if (Properties.isId(raw)) {
            Values.id(definition);
        } else if (raw.isRecord()) {
            new Properties(JSON, this, use).describe(type, definition);
            if (raw == SurveyAnswer.class) {
                Scales.describe(definition);
            }
        } else {
            throw new IllegalArgumentException("no schema is known of " + raw.getName());
        }
    }

    /** One of several: told apart by the field {@code type}, or a word of one of several lists. */
    private void choice(Class<?> sealed, ObjectNode definition) {
        ArrayNode all = object().arrayNode();
        ObjectNode mapping = object();
        leaves(sealed).forEach(leaf -> {
            ObjectNode reference = of(leaf);
            all.add(reference);
            if (!leaf.isEnum()) {
                mapping.put(
                        leaf.getAnnotation(WireName.class).value(),
                        reference.path("$ref").stringValue());
            }
        });
        if (mapping.isEmpty()) {
            definition.set("anyOf", all);
            return;
        }
        definition.set("oneOf", all);
        definition.putObject("discriminator").put("propertyName", "type").set("mapping", mapping);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Schemas::leaves)
                : Stream.of(type);
    }

    ObjectNode reference(String name) {
        return object().put("$ref", home + name);
    }

    private String name(JavaType type) {
        Class<?> raw = type.getRawClass();
        WireName wire = raw.getAnnotation(WireName.class);
        if (wire != null && use == Use.STORED) {
            return wire.value() + ".v" + wire.version();
        }
        StringBuilder name = new StringBuilder(simpleName(raw, wire != null));
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append("Of").append(name(type.containedType(i)));
        }
        boolean own = use == Use.GIVEN && raw.isRecord() && wire == null && !Properties.isId(raw);
        return own ? "New" + name : name.toString();
    }

    private static String simpleName(Class<?> type, boolean alone) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || alone || outer.getSimpleName().endsWith("Controller")
                ? type.getSimpleName()
                : simpleName(outer, false) + type.getSimpleName();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
