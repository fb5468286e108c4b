package traject.query.process.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import traject.query.process.EventLog;
import traject.query.process.EventLogBuilder;
import traject.query.process.conformance.PetriNet;
import traject.query.process.format.Pnml;
import traject.query.sequence.reference.ReferenceFile;

/** The log and the net on which pm4py computed. */
final class Logs {

    static final Path FOLDER = folder();
    static final List<String> PHASES = List.of("WELCOME", "EXPLORATION", "STABILITY", "JOINT_WORK", "CLOSURE");
    static final EventLog ALL = read();
    static final PetriNet FIVE_PHASES = net();

    private Logs() {}

    /** {@code all}, or {@code phases}: the events of the five phases alone. */
    static EventLog named(String name) {
        return name.equals("phases") ? ALL.ofActivities(PHASES) : ALL;
    }

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

    static int caseOf(EventLog log, String id) {
        return IntStream.range(0, log.cases())
                .filter(which -> log.caseId(which).equals(id))
                .findFirst()
                .orElseThrow();
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

    private static PetriNet net() {
        try (InputStream in = Files.newInputStream(FOLDER.resolve("model_five_phases.pnml"))) {
            return Pnml.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
