package traject.shared.identity;

import jakarta.servlet.DispatcherType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.StringUtils;
import traject.shared.node.StartRefused;

/**
 * The door, one for both sides. The API takes HTTP Basic with every request and knows no session, so there is nothing
 * that a foreign page could ride on and no CSRF token is needed. What is neither API nor health is shut.
 */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final SignInProblem problem = new SignInProblem();

    @Bean
    Accounts accounts(Environment environment) {
        List<Account> configured = configured(environment);
        if (configured.isEmpty() && environment.getProperty("traject.embedded", Boolean.class, false)) {
            onLoopbackOnly(environment, "server.address");
            if (StringUtils.hasText(environment.getProperty("management.server.port"))) {
                onLoopbackOnly(environment, "management.server.address");
            }
            return Accounts.sample();
        }
        if (configured.isEmpty()) {
            LOG.warn("Nobody can sign in: no account is configured (traject.accounts[0].name and so on).");
        }
        try {
            return Accounts.configured(configured);
        } catch (IllegalArgumentException e) {
            throw misread("traject.accounts", e);
        }
    }

    private static List<Account> configured(Environment environment) {
        try {
            return Binder.get(environment)
                    .bind("traject.accounts", Bindable.listOf(Account.class))
                    .orElse(List.of());
        } catch (BindException e) {
            throw misread(e.getName().toString(), NestedExceptionUtils.getMostSpecificCause(e));
        }
    }

    /** A role is the only one of them that is a word of ours; the value is not repeated, it may be a password. */
    private static StartRefused misread(String setting, Throwable why) {
        String remedy = "See README for how an account is set up; the roles are "
                + Arrays.stream(ActorRole.values()).map(Enum::name).collect(Collectors.joining(", ")) + ".";
        return new StartRefused(
                setting.endsWith(".role")
                        ? "The setting " + setting + " names no role."
                        : "The setting " + setting + " can't be used: " + why.getMessage() + ".",
                remedy);
    }

    private static void onLoopbackOnly(Environment environment, String setting) {
        String address = environment.getProperty(setting);
        if (!isLoopback(address)) {
            throw new StartRefused(
                    "Everybody can read the password of the sample accounts, so they are not put on the network: "
                            + setting + " is " + (address == null ? "not set" : address) + ".",
                    "Set " + setting + "=127.0.0.1, or configure accounts: traject.accounts[0].name and so on.");
        }
    }

    /** Without an address the server would listen on all there are. */
    private static boolean isLoopback(@Nullable String address) {
        try {
            return StringUtils.hasText(address)
                    && Arrays.stream(InetAddress.getAllByName(address)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException _) {
            return false;
        }
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BrieflyRemembered(new BCryptPasswordEncoder(), System::nanoTime);
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(problem))
                .exceptionHandling(no -> no.authenticationEntryPoint(problem).accessDeniedHandler(problem))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Only error answers leave by this door; a side that has pages opens one of its own before it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain everythingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(
                        no -> no.authenticationEntryPoint((request, response, e) -> problem.forbid(request, response))
                                .accessDeniedHandler(problem))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
