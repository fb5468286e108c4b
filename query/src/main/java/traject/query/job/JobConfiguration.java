package traject.query.job;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import traject.shared.node.CommandLine;
import traject.shared.node.NodeName;
import traject.shared.node.RightOfWay;

/** Work on nodes that answer; a run of the command line leaves it to those. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    JobWorker jobWorker(JobTable table, List<Work> kinds, RightOfWay rightOfWay, Environment environment) {
        return new JobWorker(
                table,
                kinds,
                rightOfWay,
                NodeName.own(),
                environment.acceptsProfiles(Profiles.of("!" + CommandLine.PROFILE)));
    }

    @Bean
    JobFiles jobFiles(JdbcClient jdbc) {
        return new JobFiles(jdbc, NodeName.own());
    }

    @Bean
    Jobs jobs(JobTable table, JobWorker worker) {
        return new Jobs(table, worker);
    }
}
