package traject.shared.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.shared.event.CaseId;

/**
 * A program with nothing but the log, to be killed. It appends an event to a case and says how many there are by now,
 * and whether its start is the first; then it is done with the first start.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class EmbeddedDatabaseChild {

    static final String READY = "events: ";

    private static final String SETTINGS = """
            SELECT string_agg(name || '=' || setting, ' ' ORDER BY name) FROM pg_settings
            WHERE name IN ('fsync', 'synchronous_commit', 'listen_addresses')""";

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        SpringApplication application = new SpringApplication(EmbeddedDatabaseChild.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setDefaultProperties(Map.of("spring.main.keep-alive", "true"));
        ConfigurableApplicationContext context = application.run(arguments);
        EventLog log = context.getBean(EventLog.class);
        CaseId caseId = new CaseId("case-1");
        int version = log.read(caseId).size();
        context.getBean(PostgresEventStorageEngine.class)
                .appendEvents(LogFixture.message("case-1", version, LogFixture.contact(version), LogFixture.MORNING));
        ConfigurableEnvironment environment = context.getEnvironment();
        String state = READY + log.read(caseId).size() + ", first start: "
                + environment.getProperty("traject.first-start") + ", embedded: "
                + environment.getProperty("traject.embedded") + ", "
                + context.getBean(JdbcTemplate.class).queryForObject(SETTINGS, String.class) + ", without password: "
                + letIn(environment);
        Files.deleteIfExists(Path.of(environment.getRequiredProperty("traject.samples-pending")));
        System.out.println(state);
    }

    private static String letIn(ConfigurableEnvironment environment) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        try (Connection _ = DriverManager.getConnection(url, "postgres", "guess")) {
            return "let in";
        } catch (SQLException _) {
            return "refused";
        }
    }
}
