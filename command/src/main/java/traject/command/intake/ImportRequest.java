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
 */
public record ImportRequest(@Nullable String file, Actor actor, Locale locale, boolean dryRun) {}
