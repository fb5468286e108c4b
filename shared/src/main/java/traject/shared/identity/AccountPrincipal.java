package traject.shared.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security carries it through a request. */
public final class AccountPrincipal implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String passwordHash;
    private final transient Actor actor;

    AccountPrincipal(Account account) {
        name = account.name();
        passwordHash = account.passwordHash();
        actor = account.actor();
    }

    public Actor actor() {
        return actor;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return name;
    }
}
