package traject.command;

import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import traject.command.demo.FirstStart;
import traject.command.desk.CommandReader;
import traject.command.desk.InProcessDesk;
import traject.command.intake.FilesInProcess;
import traject.command.intake.ImportIntake;
import traject.command.intake.Imports;
import traject.command.lines.SpoolFolder;
import traject.command.recording.BulkRecorder;
import traject.command.recording.CaseClock;
import traject.command.recording.CaseFiles;
import traject.command.recording.Recorder;
import traject.command.restore.Restore;
import traject.command.web.CommandApi;
import traject.command.web.CommandController;
import traject.command.web.ImportController;
import traject.shared.eventstore.CaseEventStore;
import traject.shared.eventstore.EmbeddedDatabase;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.MigrationRole;
import traject.shared.eventstore.PostgresEventStorageEngine;
import traject.shared.eventstore.Schema;
import traject.shared.node.CommandLine;
import traject.shared.node.ConditionalOnSide;
import traject.shared.node.RightOfWay;
import traject.shared.node.Sides;

/** Switches this side on wherever it is on the class path, except on nodes that only answer. */
@AutoConfiguration(
        afterName = "traject.shared.eventstore.EventStoreConfiguration",
        before = MultipartAutoConfiguration.class)
@ConditionalOnSide(Sides.COMMAND)
@Import({CommandController.class, ImportController.class})
public class CommandSide {

    @Bean
    static Schema commandSchema() {
        return new Schema("command");
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    CaseFiles caseFiles(Clock clock, @Value("${traject.zone:Europe/Brussels}") ZoneId zone) {
        return new CaseFiles(new CaseClock(clock, zone));
    }

    @Bean
    Recorder recorder(
            CaseEventStore store,
            EventLog log,
            PlatformTransactionManager transactions,
            JdbcClient database,
            CaseFiles files) {
        return new Recorder(store, log, transactions, database, files);
    }

    @Bean
    BulkRecorder bulkRecorder(
            EventLog log,
            PostgresEventStorageEngine store,
            CaseFiles files,
            @Value("${traject.zone:Europe/Brussels}") ZoneId zone) {
        return new BulkRecorder(log, store, files, zone);
    }

    @Bean
    CommandApi commandApi() {
        return new CommandApi();
    }

    @Bean
    CommandReader commandReader() {
        return new CommandReader();
    }

    @Bean
    InProcessDesk desk(CommandReader reader, Recorder recorder, RightOfWay rightOfWay) {
        return new InProcessDesk(reader, recorder, rightOfWay);
    }

    @Bean
    SpoolFolder spoolFolder(@Value("${traject.incoming:${java.io.tmpdir}}") String folder) {
        return SpoolFolder.within(Path.of(folder));
    }

    @Bean
    ImportIntake importIntake(
            CommandReader reader,
            BulkRecorder recorder,
            Clock clock,
            SpoolFolder spools,
            ObjectProvider<EmbeddedDatabase> embedded) {
        return new ImportIntake(
                reader, recorder, clock, spools, () -> embedded.stream().anyMatch(EmbeddedDatabase::isFull));
    }

    @Bean
    Restore restore(
            MigrationRole owner,
            EventLog log,
            Clock clock,
            @Value("${traject.samples-pending:#{null}}") @Nullable Path samplesPending) {
        return new Restore(owner, log, clock, samplesPending);
    }

    @Bean
    Imports imports(ImportIntake intake, Clock clock) {
        return new Imports(intake, clock);
    }

    @Bean
    FilesInProcess fileDesk(Imports imports) {
        return new FilesInProcess(imports);
    }

    /** A file of any size may come as a form: it is kept on disk, not in memory, where only this node sees it. */
    @Bean
    MultipartConfigElement uploads(SpoolFolder spools) {
        return new MultipartConfigElement(spools.path().toString(), -1, -1, 0);
    }

    /** Nothing of a form is read before it is clear that the caller may send one. */
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    @Bean
    @Profile("!" + CommandLine.PROFILE)
    @ConditionalOnBooleanProperty("traject.first-start")
    FirstStart firstStart(ImportIntake intake, @Value("${traject.samples-pending}") Path pending) {
        return new FirstStart(intake, pending);
    }
}
