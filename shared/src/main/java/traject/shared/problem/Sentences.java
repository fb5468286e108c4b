package traject.shared.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;

/**
 * Tells a reason in plain words, in Dutch or English. A side brings the sentences of its own reasons; those of
 * {@link CommonReason} are the same for all. A reason without a title of its own has that of its status.
 */
public final class Sentences {

    /** The sentences that every side shares. */
    public static final Sentences COMMON = new Sentences("traject.shared.problem.sentences");

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String bundle;

    /** The sentences of a side: the base name of its bundle, which has a Dutch and an English file. */
    public Sentences(String bundle) {
        this.bundle = bundle;
    }

    /** In Dutch unless English is asked for. */
    public Problem tell(ProblemCode reason, @Nullable String field, List<EntryId> entries, Locale language) {
        return new Problem(
                "urn:traject:problem:" + reason.code(),
                title(reason, language),
                reason.status(),
                sentence(reason, language),
                reason.code(),
                field,
                entries);
    }

    /** Why, in Dutch unless English is asked for. */
    public String sentence(ProblemCode reason, Locale language) {
        return of(reason).in(language).getString(reason.code());
    }

    private String title(ProblemCode reason, Locale language) {
        ResourceBundle words = of(reason).in(language);
        String own = reason.code() + ".title";
        return words.containsKey(own)
                ? words.getString(own)
                : COMMON.in(language).getString("title." + reason.status());
    }

    private Sentences of(ProblemCode reason) {
        return reason instanceof CommonReason ? COMMON : this;
    }

    private ResourceBundle in(Locale language) {
        Locale spoken = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        return ResourceBundle.getBundle(bundle, spoken, EXACTLY);
    }
}
