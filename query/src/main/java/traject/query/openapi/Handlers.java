package traject.query.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.api.Operation;
import traject.shared.api.Parameter;
import traject.shared.schema.Schemas;

/** What the methods that take requests say of their parameters. */
final class Handlers {

    private final Map<String, HandlerMethod> handlers;

    Handlers(RequestMappingHandlerMapping mappings) {
        this.handlers = mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> requests(entry.getKey()).map(request -> Map.entry(request, entry.getValue())))
                .filter(entry -> entry.getKey().contains(" /api/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Such as {@code GET /api/cases}; a method that takes any verb has none. */
    private static Stream<String> requests(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + ' ' + path));
    }

    private static String request(Operation operation) {
        return operation.method() + ' ' + operation.path();
    }

    /** The parameters in path and query, in the order of the method. */
    List<ObjectNode> parameters(Operation operation, Schemas schemas) {
        HandlerMethod handler = handlers.get(request(operation));
        if (handler == null) {
            throw new IllegalStateException("nothing takes " + request(operation));
        }
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class)
                        || parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> parameter(operation, parameter, schemas))
                .toList();
    }

    private static ObjectNode parameter(Operation operation, MethodParameter parameter, Schemas schemas) {
        String name = parameter.getParameter().getName();
        Parameter more = operation.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(request(operation) + " does not describe " + name));
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        ObjectNode schema =
                limited(schemas.of(more.type() == null ? parameter.getGenericParameterType() : more.type()), more);
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("name", name);
        written.put("in", query == null ? "path" : "query");
        written.put("description", more.description());
        written.put("required", query == null || isRequired(query));
        if (query != null && hasDefault(query)) {
            setDefault(schema, query.defaultValue());
        }
        written.set("schema", schema);
        return written;
    }

    private static boolean isRequired(RequestParam query) {
        return query.required() && !hasDefault(query);
    }

    private static boolean hasDefault(RequestParam query) {
        return !query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
    }

    private static void setDefault(ObjectNode schema, String value) {
        if (schema.path("type").asString("").equals("integer")) {
            schema.put("default", Long.valueOf(value));
        } else {
            schema.put("default", value);
        }
    }

    private static ObjectNode limited(ObjectNode schema, Parameter more) {
        if (!more.words().isEmpty()) {
            schema.removeAll();
            schema.put("type", "string");
            more.words().forEach(schema.putArray("enum")::add);
        }
        if (more.min() != null) {
            schema.put("minimum", more.min());
        }
        if (more.max() != null) {
            schema.put("maximum", more.max());
        }
        if (more.pattern() != null) {
            schema.put("pattern", more.pattern());
        }
        return schema;
    }
}
