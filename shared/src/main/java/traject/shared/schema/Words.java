package traject.shared.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import traject.shared.vocabulary.Term;

/** The schema of a closed list of words: each with its meaning, the words of the field in both languages. */
final class Words {

    private static final Locale DUTCH = Locale.of("nl");

    private Words() {}

    static void describe(Class<?> type, ObjectNode schema) {
        schema.put("type", "string");
        ArrayNode words = schema.putArray("enum");
        for (Object word : type.getEnumConstants()) {
            words.add(((Enum<?>) word).name());
        }
        String meanings = Arrays.stream(type.getEnumConstants())
                .map(word -> meaning((Enum<?>) word))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        schema.put("description", (Said.of(type) + "\n\n" + meanings).strip());
    }

    private static String meaning(Enum<?> word) {
        String means = word instanceof Term term
                ? term.label(DUTCH) + " / " + term.label(Locale.ENGLISH) + ". " + term.definition(Locale.ENGLISH)
                : Said.of(word);
        return means.isEmpty() ? "" : "- `" + word.name() + "`: " + means;
    }
}
