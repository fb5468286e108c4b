package traject.query.research.dataset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;
import traject.shared.identity.Actor;

/**
 * What somebody says of a file that they bring.
 *
 * @param name 1 to 100 characters, in one line
 * @param firstColumn of states in a table of states, where other columns than the id come before; else null
 * @param at when they bring it
 */
public record Wanted(
        Actor owner,
        String name,
        DatasetFormat format,
        @Nullable String firstColumn,
        Instant at) {

    /** Characters of a name. */
    public static final int LONGEST_NAME = 100;

    public Wanted {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.matches("(?s).*\\p{C}.*")) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "name");
        }
        if (firstColumn != null && firstColumn.matches("(?s).*\\p{C}.*")) {
            throw new NotAnswered(Reason.PARAMETER_MALFORMED, "firstColumn");
        }
        if (firstColumn != null && format != DatasetFormat.STS) {
            throw new NotAnswered(Reason.VALUES_NOT_FITTING, "firstColumn");
        }
    }
}
