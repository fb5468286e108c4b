package traject.command.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.command.casefile.Refusal;
import traject.shared.desk.Answer.Refused.Kind;

class SentencesTest {

    private static List<String> codes() {
        return Stream.concat(
                        Arrays.stream(Reason.values()).map(Reason::code),
                        Arrays.stream(Refusal.values()).map(Refusal::code))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void everyCodeHasASentenceOfItsOwnInBothLanguagesAndNoSentenceIsLeftOver(String language) {
        Set<String> expected = new TreeSet<>(codes());
        Arrays.stream(Kind.values())
                .forEach(kind -> expected.add("title." + kind.name().toLowerCase(Locale.ROOT)));

        assertThat(new TreeSet<>(Sentences.bundle(Locale.of(language)).keySet()))
                .isEqualTo(expected);
        assertThat(codes()).doesNotHaveDuplicates();
        assertThat(codes().stream().map(code -> Sentences.of(code, Locale.of(language))))
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.endsWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "ar-EG"})
    void whoAsksForAnotherLanguageThanEnglishIsAnsweredInDutch(String tag) {
        assertThat(Sentences.of("closed", Locale.forLanguageTag(tag))).startsWith("Het dossier");
    }
}
