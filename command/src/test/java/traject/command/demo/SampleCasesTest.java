package traject.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import traject.command.intake.ImportIntake;
import traject.shared.desk.ImportReport;
import traject.shared.desk.ImportReport.Cases;
import traject.command.intake.ImportRequest;
import traject.command.story.CommandNode;
import traject.command.story.People;

class SampleCasesTest {

    static Stream<Resource> samples() throws IOException {
        Resource[] samples = new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*.jsonl");
        assertThat(samples).hasSize(28);
        return Stream.of(samples);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleCaseComesInWhole(Resource sample) throws IOException {
        ImportIntake intake = CommandNode.shared().part(ImportIntake.class);

        try (InputStream lines = sample.getInputStream()) {
            ImportReport report = intake.take(lines, new ImportRequest(null, People.ADMIN, Locale.ENGLISH, false));

            assertThat(report.refusals()).isEmpty();
            assertThat(report.cases()).isEqualTo(new Cases(1, 0, 0));
        }
    }
}
