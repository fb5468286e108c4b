package traject.query.figure;

import java.util.Locale;

/**
 * Where a figure stands and what it is of.
 *
 * @param id unique on its page: small letters, digits and hyphens, a letter first; all ids in the figure begin with it
 * @param language Dutch unless it is English
 * @param subject what the figure is of and of whom, such as "role of the client, group A"; part of its title
 */
public record Setting(String id, Locale language, String subject) {
    public Setting {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("Not an id of a figure: " + id);
        }
    }
}
