package traject.command.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;
import traject.command.intake.ImportIntake;
import traject.command.intake.ImportRequest;
import traject.command.story.CommandNode;
import traject.command.story.People;
import traject.shared.course.Recorded;
import traject.shared.desk.ImportReport;
import traject.shared.desk.ImportReport.Cases;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;

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
            ImportReport report =
                    intake.take(lines, new ImportRequest(null, People.ADMIN, Locale.ENGLISH, false, true));

            assertThat(report.refusals()).isEmpty();
            assertThat(report.cases()).isEqualTo(new Cases(1, 0, 0));
            assertThat(recorded(sample))
                    .allSatisfy(each -> assertThat(each.recordedAt())
                            .isAfterOrEqualTo(((CaseEntry) each.event())
                                    .occurredOn()
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant())
                            .isBefore(Instant.parse("2026-11-01T00:00:00Z")));
        }
    }

    /** The entries of the case of this file, in the order of recording. */
    private static List<Recorded> recorded(Resource sample) throws IOException {
        String first = sample.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        CaseId caseId =
                new CaseId(JsonMapper.shared().readTree(first).path("case").asString());
        return CommandNode.shared().part(EventLog.class).read(caseId).stream()
                .filter(each -> each.event() instanceof CaseEntry)
                .toList();
    }
}
