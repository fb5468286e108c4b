package traject.query.analysis.job;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import traject.shared.eventstore.EventLog;
import traject.shared.node.CommandLine;
import traject.shared.node.NodeName;

/** Analyses on nodes that answer; a run of the command line leaves them to those. */
@Configuration(proxyBeanMethods = false)
class AnalysisConfiguration {

    @Bean
    AnalysisWorker analysisWorker(AnalysisTable table, Pseudonyms pseudonyms, EventLog log, Environment environment) {
        return new AnalysisWorker(
                table,
                pseudonyms,
                log,
                NodeName.own(),
                environment.acceptsProfiles(Profiles.of("!" + CommandLine.PROFILE)));
    }

    @Bean
    Analyses analyses(AnalysisTable table, AnalysisWorker worker, EventLog log) {
        return new Analyses(table, worker, log);
    }
}
