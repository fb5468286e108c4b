package traject.query.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.ObjectNode;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.api.ApiPart;
import traject.shared.schema.SchemaFile;

/** Serves the documents to whoever signed in; they are made when first asked for. */
@RestController
final class OpenApiController {

    private final Supplier<ObjectNode> document;
    private final Map<String, SchemaFile> schemas;

    OpenApiController(List<ApiPart> parts, Supplier<RequestMappingHandlerMapping> mappings) {
        this.schemas = new TreeMap<>(parts.stream()
                .flatMap(part -> part.schemas().stream())
                .collect(Collectors.toMap(SchemaFile::name, file -> file)));
        this.document = new Once<>(
                () -> new OpenApiDocument(parts, List.copyOf(schemas.keySet()), new Handlers(mappings.get())).write());
    }

    @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode openApi() {
        return document.get();
    }

    @GetMapping(value = "/api/schemas/{name}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ObjectNode schema(@PathVariable String name) {
        SchemaFile file = schemas.get(name);
        if (file == null) {
            throw new NotAnswered(Reason.UNKNOWN_PATH);
        }
        return file.document();
    }

    /** Makes a value when it is first asked for. */
    private static final class Once<T> implements Supplier<T> {

        private final Supplier<T> make;
        private volatile @org.jspecify.annotations.Nullable T made;

        Once(Supplier<T> make) {
            this.make = make;
        }

        @Override
        public T get() {
            T value = made;
            if (value == null) {
                value = make.get();
                made = value;
            }
            return value;
        }
    }
}
