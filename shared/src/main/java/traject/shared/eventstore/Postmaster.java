package traject.shared.eventstore;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import traject.shared.node.ExitCode;

/**
 * The server process of a data directory. It outlives a JVM that is killed, and goes on alone; a second server on its
 * data would not start.
 */
final class Postmaster {

    private static final int PATIENCE_SECONDS = 60;
    private static final int BURIAL_SECONDS = 3;

    private Postmaster() {}

    /**
     * Ends a server that a killed JVM left behind, so that the next one can start on its data.
     *
     * @return whether there was one
     */
    static boolean stopOrphan(Path data) {
        Path note = data.resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> process = Files.exists(note) ? noted(note) : Optional.empty();
            if (process.isPresent()) {
                if (serves(process.get(), data)) {
                    stop(process.get());
                    return true;
                }
                disown(note);
            }
            return false;
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw DataFolder.refused(
                    ExitCode.UNAVAILABLE, "The database server left behind on " + data + " does not stop.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DataFolder.refused(
                    ExitCode.UNAVAILABLE, "Interrupted while the database server on " + data + " stopped.", e);
        }
    }

    /** Whether the server that the note names runs on the data; one that is dead and not yet buried does not. */
    static boolean runs(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> process = Files.exists(note) ? noted(note) : Optional.empty();
            return process.isPresent() && serves(process.get(), data);
        } catch (ExecutionException e) {
            throw new IOException("the end of a process could not be awaited", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * The number in the note is that of a process that got it since, or of one that is dead and not yet buried.
     * PostgreSQL would take it for the server, but never the process that starts it. The rest of the note is needed:
     * by it PostgreSQL finds out whether helpers of the old server still hold the data.
     */
    private static void disown(Path note) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(note));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(note, lines);
    }

    private static Optional<ProcessHandle> noted(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** Where the system does not tell a process's arguments (Windows), the name of its program has to do. */
    private static boolean serves(ProcessHandle process, Path data)
            throws IOException, InterruptedException, ExecutionException {
        ProcessHandle.Info info = process.info();
        if (info.command().isEmpty()) {
            if (ends(process)) {
                return false;
            }
            throw DataFolder.refused(
                    ExitCode.UNAVAILABLE,
                    "Process " + process.pid() + " may be a database server on " + data + "; end it first.",
                    null);
        }
        return new File(info.command().get()).getName().startsWith("postgres")
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true);
    }

    /** A process just killed tells nothing of itself any more; where nobody buries it, it stays as a zombie. */
    private static boolean ends(ProcessHandle process) throws IOException, InterruptedException, ExecutionException {
        try {
            process.onExit().get(BURIAL_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException _) {
            Path state = Path.of("/proc", Long.toString(process.pid()), "stat");
            return Files.exists(state) && Files.readString(state).matches("(?s).*\\) Z .*");
        }
    }

    /** An interrupt is the server's sign to end at once, in good order; what Java can send waits for its clients. */
    private static void stop(ProcessHandle server)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        if (File.separatorChar == '/') {
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
        } else {
            server.destroy();
        }
        server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
