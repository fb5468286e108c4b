package traject.query;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import traject.query.openapi.OpenApiConfiguration;
import traject.query.problem.ProblemConfiguration;
import traject.shared.node.CommandLine;

/**
 * Starts a node, or does one run of the command line. The command side joins by being on the class path; {@code
 * traject.sides} says which sides this node runs.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ProblemConfiguration.class, OpenApiConfiguration.class, QuerySide.class, Announcement.class})
public class TrajectApplication {

    public static void main(String[] arguments) {
        CommandLine commandLine = CommandLine.of(arguments);
        if (commandLine.isToServe()) {
            commandLine.serve(TrajectApplication.class);
        } else {
            System.exit(commandLine.run(TrajectApplication.class));
        }
    }
}
