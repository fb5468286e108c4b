package traject.shared.eventstore;

import java.nio.file.Path;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Where no database is configured, starts the embedded one and tells Spring of it. It ends after the application
 * context, so that what is under way can be finished.
 */
final class EmbeddedDatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        String folder =
                environment.getProperty("traject.data", environment.getRequiredProperty("user.home") + "/.traject");
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(folder));
        SpringApplication.getShutdownHandlers().add(database::stop);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("embeddedDatabase", database));
        environment.getPropertySources().addLast(new MapPropertySource("beside the database", database.defaults()));
        environment.getPropertySources().addFirst(new MapPropertySource("embedded database", database.properties()));
    }

    /** After the configuration files, which may name a database. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
