package traject.shared.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as they were once written, which every later program must read. */
final class Golden {

    private Golden() {}

    /** The file of this name, such as {@code role-shifted.v1}. */
    static String json(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
            if (file == null) {
                throw new FileNotFoundException("there is no golden JSON " + name);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
