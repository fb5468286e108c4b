package traject.command.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import traject.command.intake.ImportIntake;
import traject.command.intake.ImportRequest;
import traject.shared.desk.ImportReport;
import traject.shared.event.PersonId;
import traject.shared.identity.Actor;
import traject.shared.identity.ActorRole;

/**
 * Brings in the sample cases through the same rules as any file, as if each entry was recorded on its day, before the
 * application says that it is ready. The mark
 * that they are pending goes only when all are in, and doing it twice changes nothing, so a first start that was cut
 * short is made up for by the next.
 */
public final class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final Actor SYSTEM = new Actor(new PersonId("traject"), ActorRole.ADMIN, null);

    private final ImportIntake intake;
    private final Path pending;

    /** @param pending the file that says that the sample cases are still to come */
    public FirstStart(ImportIntake intake, Path pending) {
        this.intake = intake;
        this.pending = pending;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource sample : new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*.jsonl")) {
            ImportRequest request = new ImportRequest(sample.getFilename(), SYSTEM, Locale.ENGLISH, false, true);
            try (InputStream lines = sample.getInputStream()) {
                tell(sample.getDescription(), intake.take(lines, request));
            }
        }
        Files.deleteIfExists(pending);
    }

    private static void tell(String file, ImportReport report) {
        LOG.info("{}: {} sample cases recorded", file, report.cases().recorded());
        report.refusals().forEach(no -> LOG.warn("{}, line {}: {} ({})", file, no.line(), no.sentence(), no.code()));
    }
}
