package traject.query.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words DUTCH = new Words(Locale.of("nl"));
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    @Test
    void both_languages_say_the_same_things_with_the_same_parts() {
        ResourceBundle dutch = bundle("nl");
        ResourceBundle english = bundle("en");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        assertThat(dutch.keySet())
                .allSatisfy(key ->
                        assertThat(parts(english.getString(key))).as(key).isEqualTo(parts(dutch.getString(key))));
    }

    @Test
    void numbers_are_written_as_in_the_language() {
        assertThat(DUTCH.number(1204551.25)).isEqualTo("1\u00A0204\u00A0551,25");
        assertThat(ENGLISH.number(-1204.5)).isEqualTo("−1\u00A0204.5");
        assertThat(ENGLISH.number(0.00001234)).isEqualTo("0.000012");
        assertThat(ENGLISH.number(1.0 / 3, 2)).isEqualTo("0.33");
        assertThat(ENGLISH.number(0)).isEqualTo("0");
    }

    @Test
    void a_share_that_is_not_quite_nothing_or_all_is_not_rounded_to_it() {
        assertThat(ENGLISH.percent(0.001)).isEqualTo("<1%");
        assertThat(ENGLISH.percent(0.999)).isEqualTo(">99%");
        assertThat(ENGLISH.percent(0)).isEqualTo("0%");
        assertThat(ENGLISH.percent(1)).isEqualTo("100%");
        assertThat(DUTCH.probability(0.0004)).isEqualTo("p < 0,001");
    }

    @Test
    void cells_are_exact_to_the_last_digit_and_say_when_nothing_is_known() {
        assertThat(DUTCH.cell(1.0 / 3)).isEqualTo(new Cell("0,3333", "0.3333333333333333", true));
        assertThat(DUTCH.share(0.25)).isEqualTo(new Cell("25%", "0.25", true));
        assertThat(DUTCH.cell(Double.NaN)).isEqualTo(new Cell("–", "", true));
    }

    @Test
    void labels_that_are_too_close_are_moved_apart_and_keep_their_order() {
        assertThat(Spread.apart(new double[] {10, 11, 50}, 10, 0, 100)).containsExactly(5.5, 15.5, 50);
        assertThat(Spread.apart(new double[] {99, 98, 0}, 10, 0, 100)).containsExactly(100, 90, 0);
        assertThat(Spread.apart(new double[] {5, 5, 5}, 10, 0, 12)).containsExactly(0, 10, 20);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                Words.BUNDLE, Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    private static Set<String> parts(String sentence) {
        Set<String> parts = new TreeSet<>();
        Matcher part = Pattern.compile("\\{\\d}").matcher(sentence);
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }
}
