package traject.query.projection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import traject.query.caseload.Caseload;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.EventSerializer;
import traject.shared.eventstore.Schema;
import traject.shared.node.CommandLine;
import traject.shared.node.NodeName;

/** Wires the projection by hand, as the log is: Axon's own auto-configuration does not fit this Spring Boot. */
@Configuration(proxyBeanMethods = false)
class Projections {

    static final String CASELOAD = "caseload";

    /** More bring nothing: one coordinator feeds them all. */
    private static final int SEGMENTS = 4;

    private static final int BATCH = 500;

    /** Some megabytes of rows, and a second of work that a crash can cost. */
    private static final int EVENTS_PER_PART = 10_000;

    private static final int AT_MOST_BESIDE = 4;

    @Bean
    static Schema querySchema() {
        return new Schema("query");
    }

    @Bean
    TokenStore tokenStore(DataSource dataSource, EventSerializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("query.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService caseloadCoordinator() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("caseload-coordinator").factory());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService caseloadWorkers() {
        return Executors.newScheduledThreadPool(
                SEGMENTS, Thread.ofPlatform().name("caseload-", 0).factory());
    }

    @Bean
    CaseloadProcessor caseloadProcessor(
            EmbeddedEventStore store,
            EventLog log,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcTemplate jdbc,
            Caseload caseload,
            Arrivals arrivals,
            ScheduledExecutorService caseloadCoordinator,
            ScheduledExecutorService caseloadWorkers,
            Environment environment) {
        Standstill standstill = new Standstill(caseload);
        return new CaseloadProcessor(
                PooledStreamingEventProcessor.builder()
                        .name(CASELOAD)
                        .eventHandlerInvoker(new CaseloadProjection(log, jdbc, arrivals))
                        .errorHandler(standstill)
                        .messageSource(store)
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .coordinatorExecutor(caseloadCoordinator)
                        .workerExecutor(caseloadWorkers)
                        .initialSegmentCount(SEGMENTS)
                        .batchSize(BATCH)
                        .initialToken(StreamableMessageSource::createTailToken)
                        .build(),
                standstill,
                live(environment));
    }

    @Bean
    RebuildWorker rebuildWorker(
            RebuildTable table,
            CaseloadProcessor processor,
            EventLog log,
            EventSerializer serializer,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Arrivals arrivals,
            DataSource dataSource,
            Environment environment) {
        RebuildSteps steps = new RebuildSteps(
                table,
                new NextTables(jdbc, log, serializer),
                log,
                jdbc,
                new TransactionTemplate(transactions),
                environment.getProperty("traject.rebuild.events-per-part", Integer.class, EVENTS_PER_PART));
        return new RebuildWorker(
                table,
                steps,
                processor,
                arrivals,
                dataSource,
                NodeName.own(),
                live(environment),
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, AT_MOST_BESIDE));
    }

    /** A run of the command line leaves what goes by itself to the nodes that serve. */
    private static boolean live(Environment environment) {
        return environment.acceptsProfiles(Profiles.of("!" + CommandLine.PROFILE));
    }
}
