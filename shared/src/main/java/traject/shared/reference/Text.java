package traject.shared.reference;

import java.util.Locale;

/** A text of the reference data in both languages; the wording is ours. */
public record Text(String nl, String en) {

    public Text {
        Requirement.require(!nl.isBlank() && !en.isBlank(), "a text is empty in one of its languages");
    }

    /** The text in the language of this locale, Dutch unless it is English. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : nl;
    }
}
