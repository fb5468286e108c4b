package traject.query.process.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;
import traject.query.sequence.reference.ReferenceFile;

/** The log and the net on which pm4py computed. */
final class Logs {

    static final Path FOLDER = folder();
    static final EventLog ALL = read();

    private Logs() {}

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Logs.class.getResource("/traject/process/events"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventLog read() {
        ReferenceFile file = ReferenceFile.read(FOLDER.resolve("log.csv"));
        EventLogBuilder log = new EventLogBuilder();
        for (int row = 0; row < file.size(); row++) {
            log.add(
                    file.text(row, "case_id"),
                    file.text(row, "activity"),
                    OffsetDateTime.parse(file.text(row, "timestamp")).toInstant(),
                    file.text(row, "resource"));
        }
        return log.build();
    }
}
