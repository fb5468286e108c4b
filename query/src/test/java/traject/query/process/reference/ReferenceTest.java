package traject.query.process.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import traject.query.sequence.reference.Comparison;
import traject.query.sequence.reference.ReferenceFile;

/**
 * Every number of every file that pm4py computed equals ours, with a relative tolerance of 1e-9. What each file holds is
 * said in the README beside it. A file that nothing compares, and a number in it that nothing looks at, fail.
 */
class ReferenceTest {

    private static final List<Comparison> COMPARISONS = Stream.of(
                    FlowFiles.all(),
                    CaseFiles.all(),
                    OrganisationFiles.all(),
                    ConformanceFiles.all(),
                    ObjectFiles.all())
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> every_number_of_the_reference_is_ours() {
        return Logs.files().stream()
                .map(path -> DynamicTest.dynamicTest(String.valueOf(path.getFileName()), () -> compare(path)));
    }

    private static void compare(Path path) {
        String name = String.valueOf(path.getFileName());
        if (!name.endsWith(".csv")) {
            LogFiles.READERS
                    .getOrDefault(name, () -> fail("Nothing reads %s", name))
                    .run();
            return;
        }
        List<Comparison> readers = COMPARISONS.stream()
                .filter(comparison -> comparison.reads(name.replace(".csv", "")))
                .toList();
        assertThat(readers).as("what compares %s", name).hasSize(1);
        ReferenceFile file = ReferenceFile.read(path);
        readers.getFirst().compare(file);
        assertThat(file.notCompared())
                .as("numbers of %s that nothing looks at", name)
                .isEmpty();
    }
}
