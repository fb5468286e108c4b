package traject.command.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import traject.command.intake.ImportIntake;
import traject.command.story.CommandNode;
import traject.shared.event.CaseId;
import traject.shared.eventstore.EventLog;
import traject.shared.eventstore.TestDatabase;

class FirstStartTest {

    private final TestDatabase database = TestDatabase.fresh();

    @TempDir
    private Path data;

    @Test
    void theSampleCasesAreThereWhenTheFirstStartIsDoneAndNotTwiceAfterAnother() throws IOException {
        Files.createFile(pending());
        List<CaseId> first = casesAfterStart("traject.first-start=true");
        assertThat(first).hasSize(28);

        assertThat(pending()).doesNotExist();
        assertThat(casesAfterStart("traject.first-start=true")).isEqualTo(first);
    }

    /** A mark that can't be taken away: whatever comes before taking it away has been done. */
    @Test
    void theMarkGoesOnlyWhenAllCasesAreIn() throws IOException {
        Files.createDirectories(pending().resolve("in-the-way"));

        try (CommandNode node = CommandNode.on(database, "traject.first-start=false")) {
            FirstStart start = new FirstStart(node.part(ImportIntake.class), pending());

            assertThatThrownBy(() -> start.run(new DefaultApplicationArguments()))
                    .isInstanceOf(DirectoryNotEmptyException.class);
            assertThat(casesOf(node)).hasSize(28);
        }
    }

    @Test
    void anyOtherStartBringsNothingIn() {
        assertThat(casesAfterStart("traject.first-start=false")).isEmpty();
    }

    private Path pending() {
        return data.resolve("samples-pending");
    }

    private List<CaseId> casesAfterStart(String setting) {
        try (CommandNode node = CommandNode.on(database, setting, "traject.samples-pending=" + pending())) {
            return casesOf(node);
        }
    }

    private static List<CaseId> casesOf(CommandNode node) {
        List<CaseId> cases = new ArrayList<>();
        node.part(EventLog.class).forEachCase((caseId, _) -> cases.add(caseId));
        return cases;
    }
}
