package traject.shared.identity;

import java.util.Objects;
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

    /** The configuration may leave anything out; an account of which half is missing stops the start. */
    public Account {
        Objects.requireNonNull(name, "an account has no name");
        Objects.requireNonNull(passwordHash, "an account has no password-hash");
        Objects.requireNonNull(role, "an account has no role");
        Objects.requireNonNull(person, "an account has no person");
    }

    Actor actor() {
        return new Actor(new PersonId(person), role, team == null ? null : new TeamId(team));
    }

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "Account[" + name + ", " + role + "]";
    }
}
