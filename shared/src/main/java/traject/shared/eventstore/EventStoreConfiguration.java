package traject.shared.eventstore;

import java.util.Properties;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;

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

    /** Often enough that a reader on another node, which hears of no commit here, shows it without a wait. */
    private static final long POLL_MILLIS = 100;

    @Bean
    MigrationRole migrationRole(Environment environment) {
        DriverManagerDataSource owner = new DriverManagerDataSource(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty(
                        "traject.migration.username", environment.getRequiredProperty("spring.datasource.username")),
                environment.getProperty(
                        "traject.migration.password", environment.getProperty("spring.datasource.password", "")));
        Properties driver = new Properties();
        driver.setProperty("reWriteBatchedInserts", "true");
        driver.setProperty("logServerErrorDetail", "false");
        owner.setConnectionProperties(driver);
        return new MigrationRole(owner);
    }

    @Bean(initMethod = "run")
    Migrations migrations(MigrationRole owner, Environment environment, ObjectProvider<Schema> schemas) {
        return new Migrations(
                owner.dataSource(),
                environment.getRequiredProperty("spring.datasource.username"),
                schemas.orderedStream().toList());
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
    EmbeddedEventStore eventStore(PostgresEventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(POLL_MILLIS)
                .build();
    }

    @Bean
    EventLog eventLog(
            PostgresEventStorageEngine engine, DataSource dataSource, PlatformTransactionManager transactions) {
        return new EventLog(engine, dataSource, transactions);
    }
}
