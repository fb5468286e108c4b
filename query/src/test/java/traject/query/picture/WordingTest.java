package traject.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import traject.shared.event.CaseEntry;
import traject.shared.event.WireName;

class WordingTest {

    @Test
    void both_languages_say_the_same_things_with_the_same_parts() {
        ResourceBundle dutch = bundle("nl");
        ResourceBundle english = bundle("en");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        assertThat(dutch.keySet()).allSatisfy(key -> {
            assertThat(dutch.getString(key)).as(key).isNotBlank();
            assertThat(parts(english.getString(key))).as(key).isEqualTo(parts(dutch.getString(key)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void every_kind_of_entry_is_named_and_told(String language) {
        List<String> names = new ArrayList<>();
        collect(CaseEntry.class, names);

        assertThat(names).hasSizeGreaterThan(50);
        assertThat(bundle(language).keySet())
                .containsAll(names.stream().map(name -> "kind." + name).toList())
                .containsAll(names.stream().map(name -> "what." + name).toList());
        Set<String> told = bundle(language).keySet().stream()
                .filter(key -> key.startsWith("what.") || key.startsWith("kind."))
                .map(key -> key.replaceAll("^(?:what|kind)\\.([^.]+).*$", "$1"))
                .collect(Collectors.toSet());
        assertThat(told).as("nothing is left over").isEqualTo(Set.copyOf(names));
    }

    @Test
    void a_day_is_told_as_people_write_it() {
        Wording words = new Wording(new Reader(Locale.FRENCH, person -> person.value(), _ -> true));

        assertThat(words.day(LocalDate.of(2026, 3, 2)))
                .as("Dutch, for a language that is not there")
                .isEqualTo("2 mrt 2026");
        assertThat(words.shortDay(LocalDate.of(2026, 3, 2))).isEqualTo("2 mrt ’26");
    }

    @Test
    void a_text_is_cut_between_characters_and_never_within_one() {
        assertThat(Wording.shortened("één 😀😀😀", 6)).isEqualTo("één 😀…");
        assertThat(Wording.shortened("two\nlines", 20)).isEqualTo("two lines");
    }

    private static void collect(Class<?> type, List<String> names) {
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses()).forEach(each -> collect(each, names));
        } else {
            names.add(type.getAnnotation(WireName.class).value());
        }
    }

    private static Set<String> parts(String sentence) {
        return new TreeSet<>(Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(part -> part.group())
                .toList());
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                Wording.BUNDLE, Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
