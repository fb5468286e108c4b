package traject.shared.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.event.Limits;
import traject.shared.event.Sensitive;
import traject.shared.event.SurveyAnswer;
import traject.shared.event.WireName;

/** What the object of a record holds, by the mapper's own account. */
final class Properties {

    private final JsonMapper json;
    private final Schemas schemas;
    private final Use use;

    Properties(JsonMapper json, Schemas schemas, Use use) {
        this.json = json;
        this.schemas = schemas;
        this.use = use;
    }

    /** Whether the record is written as the one string that it holds. */
    static boolean isId(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(JsonValue.class)
                                || component.getAccessor().isAnnotationPresent(JsonValue.class));
    }

    void describe(JavaType type, ObjectNode definition) {
        Class<?> raw = type.getRawClass();
        definition.put("type", "object");
        ArrayNode required = Schemas.object().arrayNode();
        ObjectNode properties = Schemas.object();
        WireName wire = raw.getAnnotation(WireName.class);
        if (wire != null) {
            properties.putObject("type").put("const", wire.value());
            required.add("type");
        }
        for (BeanPropertyDefinition property : introspect(type)) {
            properties.set(property.getName(), describe(raw, property));
            if (isAlwaysThere(property) || isNeverEmpty(raw, property)) {
                required.add(property.getName());
            }
        }
        if (!required.isEmpty()) {
            definition.set("required", required);
        }
        definition.set("properties", properties);
        if (use != Use.ANSWERED) {
            definition.put("additionalProperties", false);
        }
        if (raw == Sensitive.class) {
            Values.text((ObjectNode) properties.path("text"));
        }
    }

    private List<BeanPropertyDefinition> introspect(JavaType type) {
        MapperConfig<?> config = use == Use.GIVEN ? json.deserializationConfig() : json.serializationConfig();
        ClassIntrospector introspector = config.classIntrospectorInstance();
        AnnotatedClass annotations = introspector.introspectClassAnnotations(type);
        if (use == Use.GIVEN) {
            BeanDescription bean = introspector.introspectForDeserialization(type, annotations);
            return bean.findProperties().stream()
                    .filter(property -> property.getConstructorParameter() != null)
                    .toList();
        }
        return introspector.introspectForSerialization(type, annotations).findProperties();
    }

    private ObjectNode describe(Class<?> raw, BeanPropertyDefinition property) {
        ObjectNode schema = schemas.of(property.getPrimaryType());
        limit(raw, property, schema);
        String said = said(raw, property);
        if (use == Use.GIVEN && mayBeNull(property) && !isNeverEmpty(raw, property)) {
            schema = orNull(schema);
        }
        if (!said.isEmpty()) {
            schema.put("description", said);
        }
        return schema;
    }

    private void limit(Class<?> raw, BeanPropertyDefinition property, ObjectNode schema) {
        Optional<Limits> limits = limits(raw, property);
        if (property.getPrimaryType().isCollectionLikeType()) {
            limits.filter(each -> each.min() > 0).ifPresent(each -> schema.put("minItems", each.min()));
            if (use == Use.GIVEN) {
                schema.put("maxItems", limits.map(Limits::max).orElse(Limits.MOST_ITEMS));
            }
        } else {
            limits.ifPresent(each -> schema.put("minimum", each.min()).put("maximum", each.max()));
        }
    }

    /** A list that is left out is empty, which some may not be. */
    private boolean isNeverEmpty(Class<?> raw, BeanPropertyDefinition property) {
        return use == Use.GIVEN
                && property.getPrimaryType().isCollectionLikeType()
                && limits(raw, property).filter(each -> each.min() > 0).isPresent();
    }

    private static Optional<Limits> limits(Class<?> raw, BeanPropertyDefinition property) {
        return Arrays.stream(raw.getRecordComponents())
                .filter(component -> component.getName().equals(property.getInternalName()))
                .findFirst()
                .map(component -> component.getAccessor().getAnnotation(Limits.class));
    }

    private static String said(Class<?> raw, BeanPropertyDefinition property) {
        String ofComponent = Said.ofComponent(raw, property.getInternalName());
        return ofComponent.isEmpty()
                        && property.getAccessor() != null
                        && property.getAccessor().getMember() instanceof Method method
                ? Said.of(method)
                : ofComponent;
    }

    /** As {@link traject.shared.json} says for callers; for readers, what is neither null nor kept from some of them. */
    private boolean isAlwaysThere(BeanPropertyDefinition property) {
        return switch (use) {
            case GIVEN -> property.isRequired();
            case STORED -> !isNullable(property.getAccessor());
            case ANSWERED -> !isNullable(property.getAccessor()) && !isKeptFromSome(property.getPrimaryType());
        };
    }

    /** Text about another person is kept from a client, answers to a survey from the helper whom they are about. */
    private static boolean isKeptFromSome(JavaType type) {
        return type.hasRawClass(Sensitive.class)
                || (type.isCollectionLikeType() && type.getContentType().hasRawClass(SurveyAnswer.class));
    }

    private boolean mayBeNull(BeanPropertyDefinition property) {
        return json.deserializationConfig()
                        .getAnnotationIntrospector()
                        .findSetterInfo(json.deserializationConfig(), property.getConstructorParameter())
                        .getValueNulls()
                != Nulls.FAIL;
    }

    private static boolean isNullable(@Nullable AnnotatedMember accessor) {
        AnnotatedType type = accessor == null ? null : typeOf(accessor.getMember());
        return type != null && type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable AnnotatedType typeOf(Member member) {
        if (member instanceof Method method) {
            return method.getAnnotatedReturnType();
        }
        return member instanceof Field field ? field.getAnnotatedType() : null;
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isString()) {
            ArrayNode types = Schemas.object()
                    .arrayNode()
                    .add(schema.path("type").stringValue())
                    .add("null");
            schema.set("type", types);
            return schema;
        }
        ObjectNode either = Schemas.object();
        either.putArray("anyOf").add(schema).addObject().put("type", "null");
        return either;
    }
}
