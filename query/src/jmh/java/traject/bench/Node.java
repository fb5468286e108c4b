package traject.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import traject.query.TrajectApplication;
import traject.shared.node.CommandLine;

/** All of Traject on a database, without web server and live projection. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings such as {@code traject.zone=Europe/Brussels} */
    static Node on(Server server, String database, String... settings) {
        List<String> arguments = new ArrayList<>();
        server.properties(database).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        return new Node(new SpringApplicationBuilder(TrajectApplication.class)
                .profiles(CommandLine.PROFILE)
                .run(arguments.toArray(String[]::new)));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
