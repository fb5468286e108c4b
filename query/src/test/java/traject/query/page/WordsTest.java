package traject.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {

    private static final String BUNDLE = "traject/query/page/messages";

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_sentence_is_filled_in_as_its_format_says(String language) {
        Locale locale = Locale.of(language);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename(BUNDLE);
        messages.setFallbackToSystemLocale(false);
        Words words = new Words(messages, locale);
        Object[] arguments = {"An's", 12_345, 7L, "vier", "5", "6", "7", "8", "9"};

        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
        assertThat(bundle.keySet())
                .hasSizeGreaterThan(400)
                .allSatisfy(key -> assertThat(words.say(key, arguments))
                        .isEqualTo(
                                new MessageFormat(messages.getMessage(key, null, locale), locale).format(arguments)));
    }
}
