package traject.shared.eventstore;

import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import traject.shared.node.CommandLine;

/**
 * The event store, wired by hand. Axon's own auto-configuration is ordered after class names of Spring Boot 3; on 4
 * it fails, or runs without transactions.
 *
 * <p>Beans that need tables take one of {@link EventLog}, {@code JdbcClient} or {@code JdbcTemplate}, or are marked
 * {@code @DependsOnDatabaseInitialization}; all of these are made after {@link Migrations} has run.
 */
@AutoConfiguration(
        after = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class
        })
@Import(DatabaseInitializationDependencyConfigurer.class)
class EventStoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EventStoreConfiguration.class);

    @Bean
    MigrationRole migrationRole(Environment environment) {
        return new MigrationRole(owner(environment).dataSource());
    }

    @Bean(initMethod = "run")
    Migrations migrations(MigrationRole role, Environment environment, ObjectProvider<Schema> schemas) {
        DatabaseLogin application = application(environment);
        DatabaseLogin owner = owner(environment);
        if (owner.role().equals(application.role())) {
            LOG.warn("The application owns its log and could undo what keeps it append-only, because no role of its own"
                    + " is set by traject.migration.username.");
        }
        owner.tryOut();
        application.tryOut();
        return new Migrations(
                role.dataSource(), application.role(), schemas.orderedStream().toList());
    }

    /** Not in a run of the command line, which ends when the database does. */
    @Bean
    @Profile("!" + CommandLine.PROFILE)
    DatabaseWatch databaseWatch(Environment environment, ObjectProvider<EmbeddedDatabase> embedded) {
        return new DatabaseWatch(application(environment), embedded.getIfAvailable());
    }

    private static DatabaseLogin application(Environment environment) {
        return login(environment, "spring.datasource");
    }

    private static DatabaseLogin owner(Environment environment) {
        return environment.containsProperty("traject.migration.username")
                ? login(environment, "traject.migration")
                : application(environment);
    }

    private static DatabaseLogin login(Environment environment, String settings) {
        return new DatabaseLogin(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getRequiredProperty(settings + ".username"),
                environment.getProperty(
                        settings + ".password", environment.getProperty("spring.datasource.password", "")),
                settings);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new LogTransactions(transactions);
    }

    @Bean
    EventSerializer eventSerializer() {
        return new EventSerializer();
    }

    @Bean
    @DependsOnDatabaseInitialization
    PostgresEventStorageEngine eventStorageEngine(
            DataSource dataSource, TransactionManager transactions, EventSerializer serializer) {
        return new PostgresEventStorageEngine(
                dataSource, transactions, serializer, new EventUpcasterChain(new HandoverMannerUpcaster()));
    }

    @Bean(destroyMethod = "shutDown")
    CaseEventStore eventStore(PostgresEventStorageEngine engine) {
        return new CaseEventStore(engine);
    }

    @Bean
    EventLog eventLog(
            PostgresEventStorageEngine engine, DataSource dataSource, PlatformTransactionManager transactions) {
        return new EventLog(engine, dataSource, transactions);
    }
}
