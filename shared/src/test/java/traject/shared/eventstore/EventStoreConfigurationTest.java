package traject.shared.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import traject.shared.event.CaseId;

class EventStoreConfigurationTest {

    private final TestDatabase database = TestDatabase.empty();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    EventStoreConfiguration.class))
            .withPropertyValues(database.properties().entrySet().stream()
                    .map(property -> property.getKey() + "=" + property.getValue())
                    .toArray(String[]::new));

    @Test
    void an_event_published_in_a_transaction_is_read_from_the_log() {
        application.run(context -> {
            UnitOfWork<?> work = startedIn(context);
            context.getBean(EventStore.class).publish(someEvent());
            work.commit();

            assertThat(context.getBean(EventLog.class).read(new CaseId("case-1")))
                    .hasSize(1);
        });
    }

    @Test
    void axon_works_in_transactions_and_never_without() {
        application.run(context -> {
            assertThat(context.getBean(TransactionManager.class)).isNotInstanceOf(NoTransactionManager.class);

            UnitOfWork<?> work = startedIn(context);
            context.getBean(EventStorageEngine.class).appendEvents(someEvent());
            work.rollback();

            assertThat(context.getBean(EventLog.class).read(new CaseId("case-1")))
                    .isEmpty();
        });
    }

    @Test
    void beans_that_use_tables_are_made_after_the_tables() {
        application
                .withUserConfiguration(NeedsTable.class)
                .run(context -> assertThat(context).hasNotFailed().hasBean("counted"));
    }

    private static UnitOfWork<?> startedIn(ApplicationContext context) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(someEvent());
        work.attachTransaction(context.getBean(TransactionManager.class));
        return work;
    }

    private static GenericDomainEventMessage<?> someEvent() {
        return LogFixture.message("case-1", 0, LogFixture.contact(0), LogFixture.MORNING);
    }

    /** Named so that Spring would make it first, were it not told otherwise. */
    static class NeedsTable {
        @Bean
        Long counted(JdbcClient jdbc) {
            return jdbc.sql("SELECT count(*) FROM event_log.event")
                    .query(Long.class)
                    .single();
        }
    }
}
