package traject.query.analysis;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What is to be known of a result before anything is concluded from it.
 *
 * @param number how many, of all that could be; in per mille for what is a share
 */
public record Warning(Kind kind, long number, long of) {

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** What it is about. */
    public enum Kind {
        /** Trajectories were left out: what time 0 is never happened in them. */
        WITHOUT_ANCHOR,
        /** Missing observations are a state of their own. */
        MISSING_AS_STATE,
        /** Missing observations were taken out. */
        MISSING_REMOVED,
        /** Missing observations stayed missing. */
        MISSING_KEPT,
        /** Trajectories had not ended on the day asked. */
        STILL_RUNNING,
        /** Trajectories are longer than what is looked at. */
        CUT_SHORT,
        /** Groups of few trajectories. */
        SMALL_GROUPS,
        /** Pairs whose distance another pair has too: the order of rows may decide. */
        TIES,
        /** How alike the typologies of shuffled rows are at the least (adjusted Rand index). */
        DEPENDS_ON_ORDER,
        /** Numbers grew beyond what can be held. */
        OVERFLOW,
        /** Costs that break the triangle inequality: distances from them are no metric. */
        NOT_TRIANGULAR
    }

    /** In plain words, Dutch unless English is asked for. */
    public String sentence(Locale language) {
        Locale spoken = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        ResourceBundle words = ResourceBundle.getBundle("traject.query.analysis.warnings", spoken, EXACTLY);
        return new MessageFormat(words.getString(kind.name()), spoken).format(new Object[] {number, of});
    }

    /** The same in Dutch. */
    @JsonProperty
    public String nl() {
        return sentence(Locale.of("nl"));
    }

    /** The same in English. */
    @JsonProperty
    public String en() {
        return sentence(Locale.ENGLISH);
    }
}
