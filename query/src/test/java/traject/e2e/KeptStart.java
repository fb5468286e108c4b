package traject.e2e;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What the JVM keeps of one start for the next ones: its AOT cache (JEP 514). The tests start Traject a hundred times,
 * and more than half of the work of a start is to load and link the same classes.
 */
final class KeptStart {

    private static final Path CACHE = Path.of("target", "traject.aot");

    /** Traject and what it needs, without the tests. */
    private static final List<Path> CLASSES = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> !path.endsWith("test-classes"))
            .toList();

    /** For the JVM of a start: where the classes are, and what is kept of them. */
    static final List<String> OPTIONS = options();

    private KeptStart() {}

    /** Of classes in folders, as an IDE has them, the JVM keeps nothing; it starts as well without. */
    private static List<String> options() {
        List<String> options = new ArrayList<>(classes());
        if (CLASSES.stream().allMatch(Files::isRegularFile)) {
            if (!isOfTheseClasses()) {
                keep();
            }
            if (Files.exists(CACHE)) {
                options.add("-XX:AOTCache=" + CACHE);
            }
        }
        return List.copyOf(options);
    }

    private static List<String> classes() {
        return List.of("-cp", CLASSES.stream().map(Path::toString).collect(joining(File.pathSeparator)));
    }

    private static boolean isOfTheseClasses() {
        long kept = CACHE.toFile().lastModified();
        return CLASSES.stream().allMatch(path -> path.toFile().lastModified() < kept);
    }

    private static void keep() {
        try {
            Files.deleteIfExists(CACHE);
            Path data = Files.createTempDirectory("traject-start-");
            List<String> options = new ArrayList<>(classes());
            options.add("-XX:AOTCacheOutput=" + CACHE);
            try (RunningTraject first = RunningTraject.start(options, data)) {
                first.ready();
            }
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
