package traject.query.research.view;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import traject.query.markup.Template;

/** What is said of groups and figures, in Dutch or in English. */
public final class Phrases {

    private static final String BUNDLE = "traject.query.research.research";
    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Locale DUTCH = Locale.of("nl");
    private static final Map<Locale, Map<String, Template>> TEMPLATES =
            Map.of(DUTCH, templates(DUTCH), Locale.ENGLISH, templates(Locale.ENGLISH));

    private final Locale language;
    private final Map<String, Template> words;

    /** In English if that is asked, and else in Dutch. */
    public Phrases(Locale language) {
        this.language = language.getLanguage().equals("en") ? Locale.ENGLISH : DUTCH;
        words = requireNonNull(TEMPLATES.get(this.language));
    }

    private static Map<String, Template> templates(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, language, EXACTLY);
        return bundle.keySet().stream()
                .collect(Collectors.toMap(key -> key, key -> Template.of(bundle.getString(key))));
    }

    Locale language() {
        return language;
    }

    /** The sentence of this key with its gaps filled. */
    public String say(String key, Object... said) {
        return requireNonNull(words.get(key), key).fill(said);
    }

    /** That of a word of one of our lists, such as {@code state.PHASE}. */
    public String word(String list, Enum<?> word) {
        return say(list + "." + word.name());
    }
}
