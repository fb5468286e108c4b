package traject.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a machine that speaks English, so that what falls back on the machine is seen. */
class CallerLanguageTest {

    private final Locale ofTheMachine = Locale.getDefault();

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(ofTheMachine);
    }

    @Test
    void whoAsksForNothingReadsDutch() {
        assertThat(CallerLanguage.preferred(List.of())).isEqualTo(CallerLanguage.DUTCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "en;q=much", "en_GB", "en;q=2", "???", "en;;q=1", "%s", "\u0000"})
    void whatCannotBeReadAsksForNothing(String header) {
        assertThat(CallerLanguage.preferred(List.of(header))).isEqualTo(CallerLanguage.DUTCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "NL-be", "fr", "*", "fr, nl;q=0.5", "en;q=0.1, nl", "en;q=0", "english"})
    void whoDoesNotPreferEnglishReadsDutch(String header) {
        assertThat(CallerLanguage.preferred(List.of(header))).isEqualTo(CallerLanguage.DUTCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "EN-us", "en-GB,en;q=0.9", "fr, en-GB;q=0.8, nl;q=0.5", "nl;q=0.3,en;q=0.4"})
    void whoPrefersEnglishReadsEnglish(String header) {
        assertThat(CallerLanguage.preferred(List.of(header)).getLanguage()).isEqualTo("en");
    }

    @Test
    void headersSentTwiceAreReadAsOne() {
        assertThat(CallerLanguage.preferred(List.of("nl;q=0.5", "en")).getLanguage())
                .isEqualTo("en");
    }
}
