package traject.shared.eventstore;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server process of a data directory. It outlives a JVM that is killed, and goes on alone; a second server on its
 * data would not start.
 */
final class Postmaster {

    private static final int PATIENCE_SECONDS = 60;

    private Postmaster() {}

    /**
     * Ends a server that a killed JVM left behind. A process that merely got its number since, after a reboot for
     * instance, is left alone; PostgreSQL would take it for the server, so its note is removed. The note of a process
     * that is gone stays: by it PostgreSQL finds out whether helpers of that server still hold the data.
     */
    static void stopOrphan(Path data) {
        Path note = data.resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> process = Files.exists(note) ? noted(note) : Optional.empty();
            if (process.isPresent()) {
                if (serves(process.get(), data)) {
                    stop(process.get());
                } else {
                    Files.delete(note);
                }
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new DataFolderException("The database server left behind on " + data + " does not stop.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataFolderException("Interrupted while the database server on " + data + " stopped.", e);
        }
    }

    private static Optional<ProcessHandle> noted(Path note) throws IOException {
        List<String> lines = Files.readAllLines(note);
        return lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,18}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    /** Where the system does not tell a process's arguments (Windows), the name of its program has to do. */
    private static boolean serves(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        String program = info.command()
                .orElseThrow(() -> new DataFolderException(
                        "Process " + process.pid() + " may be a database server on " + data + "; end it first.", null));
        return new File(program).getName().startsWith("postgres")
                && info.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true);
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
