package traject.shared.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * The accounts that exist only beside the embedded database, which listens on loopback only. Their one password stands
 * here and is printed at the start: it protects invented cases.
 */
public final class SampleAccounts {

    /** The password of every sample account. */
    public static final String PASSWORD = "traject";

    /** The team that follows the sample cases. */
    public static final String TEAM = "team-noord";

    private SampleAccounts() {}

    static List<Account> all() {
        String hash = new BCryptPasswordEncoder().encode(PASSWORD);
        return List.of(
                account("nour", hash, ActorRole.HELPER, TEAM),
                account("sam", hash, ActorRole.HELPER, TEAM),
                account("lotte", hash, ActorRole.HELPER, TEAM),
                account("lead", hash, ActorRole.TEAM_LEAD, TEAM),
                account("researcher", hash, ActorRole.RESEARCHER, null),
                account("auditor", hash, ActorRole.AUDITOR, null),
                account("admin", hash, ActorRole.ADMIN, null),
                account("client-01", hash, ActorRole.CLIENT, null));
    }

    private static Account account(String name, String hash, ActorRole role, @Nullable String team) {
        return new Account(name, hash, role, name, team);
    }
}
