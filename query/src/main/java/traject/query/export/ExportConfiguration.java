package traject.query.export;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import traject.shared.archive.Recipients;
import traject.shared.node.StartRefused;

/** To whom archives are encrypted stands in the settings: who asks for one can't choose. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    private static final String RECIPIENTS = "traject.archive.recipients";

    @Bean
    static Recipients recipients(Environment environment) {
        List<String> keys = Binder.get(environment)
                .bind(RECIPIENTS, Bindable.listOf(String.class))
                .orElse(List.of());
        try {
            return new Recipients(keys);
        } catch (IllegalArgumentException e) {
            throw new StartRefused(
                    "The setting " + RECIPIENTS + " holds something else than public keys of age: " + e.getMessage()
                            + ".",
                    "Put the line there that age-keygen printed as the public key (age1...), never the secret key.");
        }
    }

    @Bean
    static Export export(
            Recipients recipients,
            Archives archives,
            ObjectProvider<Clock> clock,
            @Value("${traject.zone:Europe/Brussels}") ZoneId zone,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        return new Export(recipients, archives, clock.getIfAvailable(Clock::systemUTC), zone, dataSource, transactions);
    }
}
