package traject.query.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import traject.shared.identity.CallerLanguage;

/** The door of the pages: sign-in by form, a session, and a token in every form that changes something. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ComponentScan(basePackageClasses = PagesConfiguration.class)
public class PagesConfiguration {

    /** Nothing comes from elsewhere, nothing runs that is not a file of ours, and nobody puts a page in a frame. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, MessageSource messages, LocaleResolver languages) {
        return http.securityMatcher(
                        "/",
                        "/sign-in",
                        "/sign-out",
                        "/language",
                        "/cases/**",
                        "/mine/**",
                        "/import/**",
                        "/research/**",
                        "/css/**",
                        "/js/**",
                        "/webjars/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/language", "/css/**", "/js/**", "/webjars/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .failureUrl("/sign-in?failed"))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .addFilterBefore(new OnlySignedInUploads(), CsrfFilter.class)
                .exceptionHandling(no -> no.accessDeniedHandler(new LostToken(messages, languages)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** The language that somebody chose, of those that are spoken here, and else the one that their browser asks for. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language") {
            @Override
            protected @Nullable Locale parseLocaleValue(String chosen) {
                return switch (chosen) {
                    case "nl", "en" -> Locale.of(chosen);
                    case String _ -> null;
                };
            }
        };
        resolver.setDefaultLocaleFunction(CallerLanguage::of);
        return resolver;
    }
}
