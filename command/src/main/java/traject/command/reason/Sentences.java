package traject.command.reason;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** One sentence per code, in plain words for a helper, in Dutch or English. */
public final class Sentences {

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private Sentences() {}

    /** In Dutch unless English is asked for. */
    public static String of(String code, Locale locale) {
        return bundle(locale).getString(code);
    }

    static ResourceBundle bundle(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        return ResourceBundle.getBundle("traject.command.reason.sentences", spoken, EXACTLY);
    }
}
