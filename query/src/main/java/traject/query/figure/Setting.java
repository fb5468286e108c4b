package traject.query.figure;

import java.util.Locale;
import traject.query.disclosure.Protection;

/**
 * Where a figure stands and what it is of.
 *
 * @param id unique on its page: small letters, digits and hyphens, a letter first; all ids in the figure begin with it
 * @param language Dutch unless it is English
 * @param subject what the figure is of and of whom, such as "role of the client, group A"; part of its title
 * @param protection which counts are hidden, in the picture, its names, its table and its file alike
 */
public record Setting(String id, Locale language, String subject, Protection protection) {
    public Setting {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not an id of a figure: " + id);
        }
    }

    /** Where nothing is hidden. */
    public Setting(String id, Locale language, String subject) {
        this(id, language, subject, Protection.NONE);
    }
}
