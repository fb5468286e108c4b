package traject.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of cases to bring in, as JSON Lines. */
final class CaseFiles {

    /** Entries of a case. */
    static final int LENGTH = 30;

    private CaseFiles() {}

    /**
     * A file that whoever asks deletes.
     *
     * @param prefix of the ids of its cases
     */
    static Path write(String prefix, int cases) throws IOException {
        Path file = Files.createTempFile(Path.of("").toAbsolutePath(), "cases-", ".jsonl");
        List<String> commands = Story.commands(LENGTH).stream()
                .map(command -> command.replaceAll("\\s*\\n\\s*", " ").substring(1))
                .toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 0; number < cases; number++) {
                for (int entry = 0; entry < LENGTH; entry++) {
                    out.write("{\"case\":\"" + prefix + '-' + number + "\",\"entry\":\"e" + entry + "\","
                            + commands.get(entry) + '\n');
                }
            }
        }
        return file;
    }
}
