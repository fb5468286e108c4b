package traject.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import traject.query.TrajectApplication;

/** Whether a rebuild ends well in a process of its own with a small heap, and what that process holds at most. */
final class RebuildMemory implements Topic {

    private static final int HEAP = 512;

    /** What a collection found and what it left, in MiB. */
    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    @Override
    public String name() {
        return "rebuild-memory";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        String database = server.simulated();
        long events = SimulatedLog.count(server.superuserOf(database));
        Path folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "memory-");
        try {
            int held = heldByRebuild(server, database, folder);
            table.accept(new Row(
                    String.format(Locale.ROOT, "rebuild of %,d events, memory in use after a collection", events),
                    Target.atMost(1),
                    (double) held / HEAP,
                    held + " MiB",
                    "-Xmx" + HEAP + "m"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static int heldByRebuild(Server server, String database, Path folder)
            throws IOException, InterruptedException {
        Path collections = folder.resolve("collections.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-Xlog:gc:file=" + collections,
                "-classpath",
                System.getProperty("java.class.path"),
                TrajectApplication.class.getName(),
                "rebuild"));
        server.properties(database).forEach((name, value) -> command.add("--" + name + "=" + value));
        Process process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the rebuild ended with " + exit);
        }
        return Files.readAllLines(collections).stream()
                .map(COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToInt(collection -> Integer.parseInt(collection.group(2)))
                .max()
                .orElse(0);
    }
}
