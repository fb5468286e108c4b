package traject.shared.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import traject.shared.json.JsonMappers;

/** Reads the JSON files of this package strictly: an unknown field, role or word is an error, and so is a lack. */
final class ReferenceFile {

    private static final JsonMapper MAPPER = JsonMappers.strict();

    private ReferenceFile() {}

    static <T> T load(String name, Class<T> type) {
        return parse(name, text(name), type);
    }

    /** The file as it stands on the class path. */
    static String text(String name) {
        try (InputStream stream = ReferenceFile.class.getResourceAsStream(file(name))) {
            if (stream == null) {
                throw new InvalidReferenceData(file(name), "it is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new InvalidReferenceData(file(name), "it cannot be read", e);
        }
    }

    /** The content of a file that already was read; the records themselves validate it. */
    static <T> T parse(String name, String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new InvalidReferenceData(file(name), reason(e), e);
        }
    }

    static String file(String name) {
        return name + ".json";
    }

    /** Our own reason where a record refused its content, else what the parser says and where. */
    private static String reason(JacksonException e) {
        return e.getCause() instanceof IllegalArgumentException refusal && refusal.getMessage() != null
                ? refusal.getMessage()
                : e.getOriginalMessage() + " at " + e.getPathReference();
    }
}
