package traject.shared.reference;

import java.util.Locale;
import traject.shared.vocabulary.Term;

/** A text of the reference data in both languages; the wording is ours. */
public record Text(String nl, String en) {

    private static final Locale DUTCH = Locale.of("nl");

    public Text {
        Requirement.require(!nl.isBlank() && !en.isBlank(), "a text is empty in one of its languages");
    }

    /** What a term is called. */
    public static Text label(Term term) {
        return new Text(term.label(DUTCH), term.label(Locale.ENGLISH));
    }

    /** What a term means. */
    public static Text definition(Term term) {
        return new Text(term.definition(DUTCH), term.definition(Locale.ENGLISH));
    }

    /** The text in the language of this locale, Dutch unless it is English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : nl;
    }
}
