package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every number of every file equals ours, with a relative tolerance of 1e-9. What each file holds is said in the README
 * beside it. A file that nothing compares, and a number in it that nothing looks at, fail.
 */
class ReferenceTest {

    private static final List<String> FOLDERS = List.of("roles", "equal", "tiny");

    private static final List<Comparison> COMPARISONS = Stream.of(
                    InputFiles.all(),
                    DescriptionFiles.all(),
                    DistanceFiles.all(),
                    ClusteringFiles.all(),
                    RepresentativeFiles.all(),
                    DiscrepancyFiles.all(),
                    SurvivalFiles.all(),
                    EventFiles.all(),
                    GroupFiles.all())
            .flatMap(List::stream)
            .toList();

    @TestFactory
    Stream<DynamicTest> every_number_of_the_reference_is_ours() {
        return FOLDERS.stream()
                .flatMap(folder -> Data.files(folder).stream())
                .map(path -> DynamicTest.dynamicTest(path.getParent() + "/" + name(path), () -> compare(path)));
    }

    private static void compare(Path path) {
        List<Comparison> readers =
                COMPARISONS.stream().filter(c -> c.reads(name(path))).toList();
        assertThat(readers).as("what compares %s", path).hasSize(1);
        ReferenceFile file = ReferenceFile.read(path);
        readers.getFirst().compare(file);
        assertThat(file.notCompared())
                .as("numbers of %s that nothing looks at", path)
                .isEmpty();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).replace(".csv", "");
    }
}
