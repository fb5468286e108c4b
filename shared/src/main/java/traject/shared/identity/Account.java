package traject.shared.identity;

import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;

/**
 * Somebody who may sign in.
 *
 * @param name what they type
 * @param passwordHash bcrypt
 * @param person as whom they act; for a client the client of their case
 * @param team of a helper or team lead
 */
public record Account(
        String name,
        String passwordHash,
        ActorRole role,
        String person,
        @Nullable String team) {

    Actor actor() {
        return new Actor(new PersonId(person), role, team == null ? null : new TeamId(team));
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "Account[" + name + ", " + role + "]";
    }
}
