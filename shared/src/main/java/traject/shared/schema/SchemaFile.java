package traject.shared.schema;

import java.lang.reflect.Type;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of schemas that stands by itself.
 *
 * @param name under which it is served, such as {@code commands}
 * @param version of its shape; it rises when a reader of the older one would be misled
 * @param use in which the schemas hold
 * @param root what an instance of it is
 * @param more adds what the types don't say, such as older versions
 */
public record SchemaFile(String name, int version, String title, Use use, Type root, Consumer<ObjectNode> more) {

    public SchemaFile(String name, int version, String title, Use use, Type root) {
        this(name, version, title, use, root, document -> {});
    }

    /** The document. */
    public ObjectNode document() {
        Schemas schemas = new Schemas(use, "#/$defs/");
        ObjectNode document = Schemas.object();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "urn:traject:schema:" + name + ":" + version);
        document.put("title", title);
        document.setAll(schemas.of(root));
        ObjectNode definitions = document.putObject("$defs");
        schemas.definitions().forEach(definitions::set);
        more.accept(document);
        return document;
    }
}
