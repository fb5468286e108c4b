package traject.query.research.export;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import traject.query.markup.Template;

/** What an export says of itself, in Dutch or in English. */
final class Words {

    static final Locale DUTCH = Locale.of("nl");

    /** The base name of the bundle, which has a Dutch and an English file. */
    static final String BUNDLE = "traject.query.research.export.export";

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Words() {}

    /** Dutch unless English is asked for. */
    static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.ENGLISH : DUTCH;
    }

    static String say(Locale language, String key, Object... said) {
        return Template.of(bundle(language).getString(key)).fill(said);
    }

    static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, spoken(language), EXACTLY);
    }
}
