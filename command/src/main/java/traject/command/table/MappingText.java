package traject.command.table;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/** A mapping as it was written, in YAML or JSON, with the line of everything in it. */
final class MappingText {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final int LONGEST = 1_000_000;

    private final JsonNode root;
    private final Map<String, Integer> lines = new HashMap<>();

    /** @throws NotRecorded when it is neither */
    MappingText(String text) {
        if (text.length() > LONGEST) {
            throw NotRecorded.because(Reason.MAPPING_MALFORMED, "mapping");
        }
        try {
            this.root = YAML.readTree(text);
            note(text);
        } catch (JacksonException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getLineNr());
            throw NotRecorded.because(Reason.MAPPING_MALFORMED, "mapping:" + line);
        }
        if (!root.isObject()) {
            throw NotRecorded.because(Reason.MAPPING_MALFORMED, "mapping:1");
        }
    }

    private void note(String text) {
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                lines.putIfAbsent(
                        parser.streamReadContext().pathAsPointer().toString(),
                        parser.currentTokenLocation().getLineNr());
            }
        }
    }

    MappingPart root() {
        return new MappingPart(this, root, "", "");
    }

    /** Such as {@code mapping:12: entries[1].fields.role}. */
    String place(String pointer, String path) {
        return "mapping:" + lines.getOrDefault(pointer, 1) + (path.isEmpty() ? "" : ": " + path);
    }
}
