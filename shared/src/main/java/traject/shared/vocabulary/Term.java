package traject.shared.vocabulary;

import java.util.List;
import java.util.Locale;

/** A closed word of the field: what it is called, what it means and which document it comes from. */
public interface Term {

    /** The identifier, as in the wire format and the reference data. */
    String name();

    /** The documents that use the word; {@link Source#OURS} alone when none of them does. */
    List<Source> sources();

    /** What a user reads; Dutch when the locale's language has no labels. */
    default String label(Locale locale) {
        return Terms.label(this, locale);
    }

    /** One sentence on what the word means and, for roles, whose stance it describes. */
    default String definition(Locale locale) {
        return Terms.definition(this, locale);
    }
}
