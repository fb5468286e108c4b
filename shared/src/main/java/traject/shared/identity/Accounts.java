package traject.shared.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import traject.shared.event.PersonId;

/** Who may sign in: the accounts of the configuration, or the sample accounts. */
public final class Accounts implements UserDetailsService {

    private final Map<String, Account> byName = new HashMap<>();
    private final boolean sample;

    private Accounts(List<Account> accounts, boolean sample) {
        this.sample = sample;
        for (Account account : accounts) {
            if (byName.put(account.name(), account) != null) {
                throw new IllegalArgumentException("two accounts have the same name");
            }
            account.actor();
        }
    }

    /** Accounts that somebody set up. */
    public static Accounts configured(List<Account> accounts) {
        return new Accounts(accounts, false);
    }

    /** Accounts to try Traject with, whose password everybody can read. */
    public static Accounts sample() {
        return new Accounts(SampleAccounts.all(), true);
    }

    /** Whether these are the sample accounts, which may be told to everybody. */
    public boolean areSample() {
        return sample;
    }

    /** Whether there is nobody who can sign in. */
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** The names with their roles, in the order of the alphabet. */
    public List<String> namesWithRoles() {
        return byName.values().stream()
                .map(account -> account.name() + " (" + account.role() + ")")
                .sorted()
                .toList();
    }

    /** As whom helpers and team leads act, in the order of the alphabet: those who can be told of a case here. */
    public List<PersonId> helpers() {
        return byName.values().stream()
                .map(Account::actor)
                .filter(actor -> actor.role() == ActorRole.HELPER || actor.role() == ActorRole.TEAM_LEAD)
                .map(Actor::person)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public AccountPrincipal loadUserByUsername(String name) {
        Account account = byName.get(name);
        if (account == null) {
            throw new UsernameNotFoundException("no such account");
        }
        return new AccountPrincipal(account);
    }
}
