package traject.shared.identity;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import traject.shared.event.PersonId;
import traject.shared.event.TeamId;

/**
 * Somebody who may sign in.
 *
 * @param name what they type
 * @param passwordHash bcrypt; written with Spring's prefix {@code {bcrypt}} it is kept without
 * @param person as whom they act; for a client the client of their case
 * @param team of a helper or team lead
 */
public record Account(
        String name,
        String passwordHash,
        ActorRole role,
        String person,
        @Nullable String team) {

    private static final String PREFIX = "{bcrypt}";
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$\\d\\d\\$[./0-9A-Za-z]{53}");

    /** The configuration may leave anything out; an account of which half is missing stops the start. */
    public Account {
        Objects.requireNonNull(name, "an account has no name");
        Objects.requireNonNull(passwordHash, "an account has no password-hash");
        Objects.requireNonNull(role, "an account has no role");
        Objects.requireNonNull(person, "an account has no person");
        passwordHash = bcrypt(passwordHash);
    }

    /** Anything else would match no password, and say so only when somebody tries to sign in. */
    private static String bcrypt(String hash) {
        String bare = hash.startsWith(PREFIX) ? hash.substring(PREFIX.length()) : hash;
        if (!BCRYPT.matcher(bare).matches()) {
            throw new IllegalArgumentException(
                    "the password-hash of an account is not a bcrypt hash ($2a$..., $2b$... or $2y$...)");
        }
        return bare;
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
