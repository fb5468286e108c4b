package traject.query.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;

/**
 * The people around a case by what is known of it today: all that rights depend on.
 *
 * @param helpers who have or had a relationship in it
 * @param leading the helper who carries the trajectory; null while nobody does
 * @param announced the helper to whom a handover is announced and not completed, refused or cancelled; null without one
 */
public record Circle(
        @Nullable PersonId client,
        @Nullable TeamId team,
        @Nullable PersonId openedBy,
        Set<PersonId> helpers,
        @Nullable PersonId leading,
        @Nullable PersonId announced) {

    public Circle {
        helpers = Set.copyOf(helpers);
    }
}
