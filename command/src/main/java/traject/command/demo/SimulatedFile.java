package traject.command.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import traject.command.recording.BulkCase;
import traject.command.recording.BulkCommand;
import traject.command.simulation.Simulation;
import traject.shared.json.JsonMappers;
import traject.shared.node.ExitCode;
import traject.shared.node.Invocation;
import traject.shared.node.Progress;
import traject.shared.node.RunRefused;

/** Writes simulated cases as JSON Lines for import, in the order in which they would be recorded. */
final class SimulatedFile {

    private final Simulation simulation;
    private final long cases;
    private final JsonMapper json = JsonMappers.lenient();

    SimulatedFile(Simulation simulation, long cases) {
        this.simulation = simulation;
        this.cases = cases;
    }

    /** The file is there under its name only once all of it is written. */
    int write(Path file, Invocation invocation) throws IOException {
        if (Files.exists(file)) {
            throw new RunRefused(ExitCode.CANNOT_CREATE, "There is a file " + file + " already; choose another name.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (!write(part, invocation.progress("cases", cases), invocation)) {
                Files.delete(part);
                invocation.say("Stopped: nothing is left of the file.");
                return ExitCode.STOPPED;
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new RunRefused(ExitCode.IO, "The file " + file + " can't be written: " + broken.getMessage());
        }
        invocation.say(String.format(
                Locale.ROOT,
                "%,d cases in %s. Imported, they are recorded at the moment of the import and by whoever imports them.",
                cases,
                file));
        return ExitCode.OK;
    }

    private boolean write(Path part, Progress progress, Invocation invocation) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(part)) {
            for (long number = 1; number <= cases; number++) {
                if (invocation.isStopping()) {
                    return false;
                }
                BulkCase simulated = simulation.caseOf(number);
                for (BulkCommand each : simulated.commands()) {
                    lines.write(line(simulated, each));
                    lines.write('\n');
                }
                progress.add(1);
            }
        }
        progress.finish();
        return true;
    }

    String line(BulkCase simulated, BulkCommand each) {
        ObjectNode line = json.createObjectNode().put("case", simulated.caseId().value());
        line.setAll((ObjectNode) json.valueToTree(each.command()));
        return line.toString();
    }
}
