package traject.shared.identity;

import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;

/**
 * Who is acting, in which role.
 *
 * @param team the team of a helper or team lead; null where a role has none
 */
public record Actor(
        PersonId person, ActorRole role, @Nullable TeamId team) {}
