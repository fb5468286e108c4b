package traject.shared.vocabulary;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts of the terms: one bundle per language, Dutch where a language has none. */
final class Terms {

    private static final Locale DUTCH = Locale.of("nl");
    private static final String BUNDLE = "traject.shared.vocabulary.terms";

    /** Falls back to Dutch rather than to the locale of whatever machine this runs on. */
    private static final ResourceBundle.Control DUTCH_LAST = new ResourceBundle.Control() {
        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return locale.equals(DUTCH) ? null : DUTCH;
        }
    };

    /** Looked up once: bundles are slow to ask. */
    private static final Map<Locale, Map<Term, String>> LABELS = new ConcurrentHashMap<>();

    private Terms() {}

    static String label(Term term, Locale locale) {
        return LABELS.computeIfAbsent(locale, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(term, each -> bundle(locale).getString(key(each)));
    }

    static String definition(Term term, Locale locale) {
        return text(term, "definition", locale);
    }

    /** A further text of the term, under its key and this name. */
    static String text(Term term, String name, Locale locale) {
        return bundle(locale).getString(key(term) + "." + name);
    }

    /** The key of the term's label in each bundle. */
    static String key(Term term) {
        return term.getClass().getSimpleName() + "." + term.name();
    }

    /**
     * The texts in the language of this locale, or else in Dutch.
     *
     * @throws MissingResourceException when the bundles are not on the class path
     */
    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, DUTCH_LAST);
    }
}
