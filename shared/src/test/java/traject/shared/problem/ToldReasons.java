package traject.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What the sentences of any side are held to. */
public final class ToldReasons {

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private ToldReasons() {}

    /**
     * Every reason has a title and a sentence of its own in the language, and the bundle says nothing else but the
     * titles of whole statuses.
     */
    public static void check(
            String bundle, Collection<? extends ProblemCode> reasons, String language, String... leftToStatus) {
        Locale locale = Locale.of(language);
        Sentences sentences = new Sentences(bundle);
        List<Problem> told = reasons.stream()
                .map(reason -> sentences.tell(reason, null, List.of(), locale))
                .toList();

        assertThat(told).extracting(Problem::code).doesNotHaveDuplicates();
        assertThat(told).extracting(Problem::title).doesNotContain("").noneMatch(title -> title.endsWith("."));
        assertThat(told)
                .extracting(Problem::detail)
                .doesNotHaveDuplicates()
                .allMatch(sentence -> sentence.length() > 10 && sentence.endsWith("."));
        List<String> codes = told.stream().map(Problem::code).toList();
        assertThat(ResourceBundle.getBundle(bundle, locale, EXACTLY).keySet())
                .containsAll(codes)
                .filteredOn(key -> !codes.contains(key.replaceFirst("\\.title$", "")))
                .isSubsetOf(leftToStatus);
    }
}
