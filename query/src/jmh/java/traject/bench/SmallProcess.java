package traject.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import traject.query.TrajectApplication;

/** A run of the command line in a process of its own with a small heap, and what that process holds at most. */
final class SmallProcess {

    /** In MiB. */
    static final int HEAP = 512;

    /** What a collection found and what it left, in MiB. */
    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    private SmallProcess() {}

    /**
     * What is in use after a collection, at most, in MiB.
     *
     * @throws IllegalStateException when the run does not end well
     */
    static int run(Server server, String database, String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "memory-");
        try {
            return run(server, database, folder, arguments);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static int run(Server server, String database, Path folder, String... arguments)
            throws IOException, InterruptedException {
        Path collections = folder.resolve("collections.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-Xlog:gc:file=" + collections,
                "-classpath",
                System.getProperty("java.class.path"),
                TrajectApplication.class.getName()));
        command.addAll(List.of(arguments));
        server.properties(database).forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(arguments[0] + " ended with " + exit);
        }
        return Files.readAllLines(collections).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToInt(collection -> Integer.parseInt(collection.group(2)))
                .max()
                .orElse(0);
    }

    /** The row of a run that came to its end. */
    static Row row(String what, int held) {
        return new Row(
                what + ", memory in use after a collection",
                Target.atMost(1),
                (double) held / HEAP,
                held + " MiB",
                "-Xmx" + HEAP + "m");
    }
}
