package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import traject.command.web.CommandApi;
import traject.shared.event.CaseEntry;

class EntryKindTest {

    private final EntryForms forms = new EntryForms(List.of(new CommandApi()));

    @Test
    void everyEntryThereIsCanBeChosenOnce() {
        assertThat(Arrays.stream(EntryKind.values()).<Class<?>>map(EntryKind::entry))
                .containsExactlyInAnyOrderElementsOf(permitted(CaseEntry.class).toList());
    }

    @Test
    void everyKindHasAFormWithItsDay() {
        assertThat(EntryKind.values())
                .allSatisfy(kind -> assertThat(forms.of(kind).orElseThrow().fields())
                        .as(kind.command())
                        .anyMatch(field -> field.name().equals("occurredOn") && field.type() == EntryField.Type.DAY));
    }

    @Test
    void aFieldOfWordsHasThem() {
        assertThat(Arrays.stream(EntryKind.values())
                        .flatMap(kind -> forms.of(kind).orElseThrow().fields().stream())
                        .filter(field -> field.type() == EntryField.Type.WORD || field.type() == EntryField.Type.WORDS))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.words()).as(field.name()).isNotEmpty());
    }

    @Test
    void everyKindAndFieldIsNamedInBothLanguages() throws IOException {
        for (String file : List.of("messages.properties", "messages_en.properties")) {
            Properties words = words(file);
            for (EntryKind kind : EntryKind.values()) {
                assertThat(words).as(file).containsKeys("kind." + kind.command(), "told." + kind.command());
                named(words, forms.of(kind).orElseThrow().fields());
            }
            for (EntryKind.Topic topic : EntryKind.Topic.values()) {
                assertThat(words).as(file).containsKey("topic." + topic.name());
            }
        }
    }

    /** A sentence of the client's page has at most twelve words. */
    @Test
    void theClientIsToldInShortSentences() throws IOException {
        for (String file : List.of("messages.properties", "messages_en.properties")) {
            assertThat(words(file).stringPropertyNames().stream()
                            .filter(key -> key.startsWith("told.") || key.startsWith("mine."))
                            .map(words(file)::getProperty)
                            .flatMap(text -> Stream.of(text.split("[.:!?]"))))
                    .allSatisfy(sentence -> assertThat(sentence.strip().split("\\s+"))
                            .as(sentence)
                            .hasSizeLessThanOrEqualTo(12));
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(words("messages_en.properties").keySet())
                .isEqualTo(words("messages.properties").keySet());
    }

    private static void named(Properties words, List<EntryField> fields) {
        for (EntryField field : fields) {
            assertThat(words).containsKey("field." + field.name());
            named(words, field.parts());
        }
    }

    private static Properties words(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(EntryKind.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EntryKindTest::permitted)
                : Stream.of(type);
    }
}
