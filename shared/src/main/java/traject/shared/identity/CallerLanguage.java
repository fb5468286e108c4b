package traject.shared.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Set;

/**
 * In which language the caller reads: the one preferred of Dutch and English, and Dutch when neither is asked for. The
 * server's own reading of the header won't do: it falls back on the language of the machine.
 */
public final class CallerLanguage {

    public static final Locale DUTCH = Locale.of("nl");
    private static final Set<String> SPOKEN = Set.of("nl", "en");

    private CallerLanguage() {}

    public static Locale of(HttpServletRequest request) {
        return preferred(Collections.list(request.getHeaders("Accept-Language")));
    }

    /** Of the headers as sent, none or more; what can't be read asks for nothing. */
    static Locale preferred(List<String> headers) {
        if (headers.isEmpty()) {
            return DUTCH;
        }
        try {
            return LanguageRange.parse(String.join(",", headers)).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(SPOKEN::contains)
                    .findFirst()
                    .map(Locale::of)
                    .orElse(DUTCH);
        } catch (IllegalArgumentException _) {
            return DUTCH;
        }
    }
}
