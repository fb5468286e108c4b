package traject.command.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import traject.command.desk.CommandReader;
import traject.command.lines.JsonLines;
import traject.command.lines.LineSource;
import traject.command.lines.Spool;
import traject.command.lines.SpoolFolder;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.command.recording.BulkRecorder;
import traject.command.table.Tables;
import traject.shared.desk.ImportReport;
import traject.shared.eventstore.DatabaseUnavailable;
import traject.shared.eventstore.DiskFull;
import traject.shared.problem.CommonReason;

/**
 * Takes files of lines that each name a case and tell a command of it, or an entry under its event's name; through the
 * same rights and rules as a command at the desk.
 */
public final class ImportIntake {

    private final LineParser parser;
    private final BulkRecorder recorder;
    private final Clock clock;
    private final SpoolFolder spools;
    private final BooleanSupplier databaseIsFull;

    /** @param databaseIsFull whether the database, if its disk is known, has no room to go on */
    public ImportIntake(
            CommandReader reader,
            BulkRecorder recorder,
            Clock clock,
            SpoolFolder spools,
            BooleanSupplier databaseIsFull) {
        this.parser = new LineParser(reader);
        this.recorder = recorder;
        this.clock = clock;
        this.spools = spools;
        this.databaseIsFull = databaseIsFull;
    }

    /** Takes JSON Lines to the end, whatever is refused on the way. */
    public ImportReport take(InputStream lines, ImportRequest request) throws IOException {
        try (Spool spool = spools.keep(lines)) {
            return begin(new JsonLines(spool.channel()), request).run();
        }
    }

    /** Keeps what somebody sends until it is brought in. */
    Spool keep(InputStream upload) throws IOException {
        return spools.keep(upload);
    }

    /**
     * Opens a file: a table when there is a mapping, else JSON Lines.
     *
     * @param path of the same file
     * @throws NotRecorded when the file can't be read so, or something is wrong with the mapping
     */
    LineSource open(Path path, FileChannel file, @Nullable String mapping) throws IOException {
        return Tables.open(path, file, mapping, spools);
    }

    /**
     * Why an import broke off, in words for who sent it: whatever was recorded until then stays. A database without
     * room for its own log breaks down, and says nothing of it to us.
     */
    NotRecorded brokenOff(Throwable failure) {
        boolean full = DiskFull.isCauseOf(failure)
                || (DatabaseUnavailable.isCauseOf(failure) && databaseIsFull.getAsBoolean());
        return NotRecorded.because(full ? CommonReason.STORAGE_FULL : Reason.IMPORT_BROKE_OFF);
    }

    /** The file as it will come in once it is run. */
    public FileIntake begin(LineSource source, ImportRequest request) {
        return new FileIntake(parser, recorder, clock, source, request);
    }
}
