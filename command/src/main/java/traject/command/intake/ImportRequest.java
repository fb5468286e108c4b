package traject.command.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.shared.identity.Actor;

/**
 * How a file is to come in.
 *
 * @param file its name, as who brings it in calls it; null when it has none
 * @param locale in which refusals are told
 * @param dryRun whether it is only told what would come of it
 * @param onItsDay whether each entry is recorded as if on the day on which it happened: for invented cases only, so that
 *     there is something to see of what was known when
 */
public record ImportRequest(@Nullable String file, Actor actor, Locale locale, boolean dryRun, boolean onItsDay) {

    /** What is recorded now. */
    public ImportRequest(@Nullable String file, Actor actor, Locale locale, boolean dryRun) {
        this(file, actor, locale, dryRun, false);
    }
}
