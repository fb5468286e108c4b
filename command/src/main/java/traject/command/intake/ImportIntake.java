package traject.command.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import traject.command.desk.CommandReader;
import traject.command.lines.JsonLines;
import traject.command.lines.LineSource;
import traject.command.lines.Spool;
import traject.command.recording.BulkRecorder;

/**
 * Takes files of lines that each name a case and tell a command of it, or an entry under its event's name; through the
 * same rights and rules as a command at the desk.
 */
public final class ImportIntake {

    private final LineParser parser;
    private final BulkRecorder recorder;
    private final Clock clock;

    public ImportIntake(CommandReader reader, BulkRecorder recorder, Clock clock) {
        this.parser = new LineParser(reader);
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Takes JSON Lines to the end, whatever is refused on the way. */
    public ImportReport take(InputStream lines, ImportRequest request) throws IOException {
        try (Spool spool = Spool.of(lines)) {
            return begin(new JsonLines(spool.channel()), request).run();
        }
    }

    /** The file as it will come in once it is run. */
    public FileIntake begin(LineSource source, ImportRequest request) {
        return new FileIntake(parser, recorder, clock, source, request);
    }
}
