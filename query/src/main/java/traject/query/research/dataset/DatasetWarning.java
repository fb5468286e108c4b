package traject.query.research.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What is to be known of a dataset before anything is concluded from it.
 *
 * @param number how many, of all that could be
 */
public record DatasetWarning(Kind kind, long number, long of) {

    private static final Control EXACTLY = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** What it is about. */
    public enum Kind {
        /** Observations are missing inside sequences. */
        MISSING_OBSERVATIONS,
        /** Sequences are shorter than the longest. */
        UNEQUAL_LENGTHS,
        /** Sequences have no observation at all. */
        WITHOUT_OBSERVATIONS,
        /** Events name nobody who did them. */
        WITHOUT_RESOURCE,
        /** Events happened at the same moment as the one before: their order is that of the file. */
        SAME_MOMENT,
        /** Events concern no object: they come in no case, whatever type is looked from. */
        WITHOUT_OBJECT
    }

    /** In plain words, Dutch unless English is asked for. */
    public String sentence(Locale language) {
        Locale spoken = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("nl");
        ResourceBundle words = ResourceBundle.getBundle("traject.query.research.dataset.warnings", spoken, EXACTLY);
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
