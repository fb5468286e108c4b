package traject.shared.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** In which language the caller reads: the one preferred of Dutch and English, and Dutch when neither is asked for. */
public final class CallerLanguage {

    public static final Locale DUTCH = Locale.of("nl");
    private static final Set<String> SPOKEN = Set.of("nl", "en");

    private CallerLanguage() {}

    public static Locale of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return DUTCH;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(SPOKEN::contains)
                .findFirst()
                .map(Locale::of)
                .orElse(DUTCH);
    }
}
