package traject.shared.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyTermHasALabelAndADefinition(String language) {
        Locale locale = Locale.of(language);
        assertThat(Terms.bundle(locale).getLocale()).isEqualTo(locale);
        assertThat(Vocabulary.terms()).hasSizeGreaterThan(250).allSatisfy(term -> {
            assertThat(term.label(locale)).isNotBlank().doesNotEndWith(".");
            assertThat(term.definition(locale)).endsWith(".").hasSizeGreaterThan(10);
        });
    }

    @Test
    void everyTermHasASource() {
        assertThat(Vocabulary.terms())
                .allSatisfy(term -> assertThat(term.sources())
                        .as(Terms.key(term))
                        .isNotEmpty()
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void noKeyStandsWithoutItsTermOrTwice(String language) {
        assertThat(keysOf(language)).containsExactlyInAnyOrderElementsOf(expectedKeys());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void labelsOfOneKindDiffer(String language) {
        assertThat(Vocabulary.kinds())
                .allSatisfy(kind -> assertThat(Vocabulary.termsOf(kind).map(term -> term.label(Locale.of(language))))
                        .as(kind.getSimpleName())
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyTermEnumOfThePackageIsListed() {
        assertThat(Set.<Class<?>>copyOf(Vocabulary.kinds())).isEqualTo(termEnumsOfThePackage());
    }

    @Test
    void anotherLanguageFallsBackToDutchWhateverTheMachineSpeaks() {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            assertThat(ClientRole.GO_IT_ALONE.label(Locale.FRENCH)).isEqualTo("Plantrekker");
            assertThat(ClientRole.GO_IT_ALONE.label(Locale.of("nl", "BE"))).isEqualTo("Plantrekker");
            assertThat(HelperRole.COUNSELLOR.label(Locale.UK)).isEqualTo("Counsellor (accompanying worker)");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void aTensionFieldNamesItsPoles() {
        assertThat(TensionField.TRUST_CONTROL.firstPole(Locale.of("nl"))).isEqualTo("Vertrouwen");
        assertThat(TensionField.TRUST_CONTROL.secondPole(Locale.ENGLISH)).isEqualTo("Control");
    }

    private static List<String> expectedKeys() {
        List<String> keys = new ArrayList<>();
        Vocabulary.terms().forEach(term -> {
            keys.add(Terms.key(term));
            keys.add(Terms.key(term) + ".definition");
            if (term instanceof TensionField) {
                keys.add(Terms.key(term) + ".firstPole");
                keys.add(Terms.key(term) + ".secondPole");
            }
        });
        return keys;
    }

    /** Reads the lines, because a loaded bundle no longer shows a key that stands there twice. */
    private static List<String> keysOf(String language) {
        try (@Nullable InputStream stream = Terms.class.getResourceAsStream("terms_" + language + ".properties")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf(" = ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<Class<?>> termEnumsOfThePackage() {
        try {
            Path folder =
                    Path.of(Terms.class.getResource("Terms.class").toURI()).getParent();
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                        .map(name -> classNamed(name.substring(0, name.length() - ".class".length())))
                        .filter(type -> type.isEnum() && Term.class.isAssignableFrom(type))
                        .collect(Collectors.toSet());
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> classNamed(String simpleName) {
        try {
            return Class.forName(Terms.class.getPackageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
