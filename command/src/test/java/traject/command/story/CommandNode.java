package traject.command.story;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import traject.shared.eventstore.TestDatabase;

/** A node of this side alone, on real PostgreSQL, that answers on a port of its own. */
public final class CommandNode implements AutoCloseable {

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private static final class Shared {
        static final CommandNode NODE = on(DATABASE);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {}

    private final ConfigurableApplicationContext context;

    private CommandNode(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The node that tests share; each uses cases of its own. */
    public static CommandNode shared() {
        return Shared.NODE;
    }

    /** One more node on the database of the shared one. */
    public static CommandNode another() {
        shared();
        return on(DATABASE);
    }

    /** A node with settings of its own. */
    public static CommandNode on(TestDatabase database, String... settings) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        for (String setting : settings) {
            properties.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        properties.put("server.port", "0");
        properties.put("server.address", "127.0.0.1");
        properties.put("traject.embedded", "true");
        properties.put("spring.datasource.hikari.maximum-pool-size", "8");
        return new CommandNode(new SpringApplicationBuilder(Application.class)
                .properties(properties)
                .run());
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
