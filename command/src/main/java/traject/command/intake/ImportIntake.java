package traject.command.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.command.desk.CommandReader;
import traject.command.intake.FileLine.Unfit;
import traject.command.intake.LineReader.Line;
import traject.command.reason.Reason;
import traject.command.recording.BulkRecorder;
import traject.shared.event.CaseId;
import traject.shared.identity.Actor;

/**
 * Takes a file as JSON Lines: on each line {@code {"case": "..."}} with the fields of a command, or of an entry under
 * its event's name. The file is read once, and held case by case; of the cases read only their ids are kept.
 *
 * <p>A line of which the case can't be told may be of the case before it or of the one after it, so neither comes in:
 * each would perhaps be recorded without one of its entries.
 */
public final class ImportIntake {

    private final LineParser parser;
    private final CaseIntake cases;

    public ImportIntake(CommandReader reader, BulkRecorder recorder, Clock clock) {
        this.parser = new LineParser(reader);
        this.cases = new CaseIntake(recorder, clock);
    }

    /** Reads to the end, whatever is refused on the way. */
    public ImportReport take(InputStream file, Actor actor, Locale locale) throws IOException {
        LineReader lines = new LineReader(file);
        Tally tally = new Tally(locale);
        Set<CaseId> seen = new HashSet<>();
        List<Unfit> strays = new ArrayList<>();
        @Nullable CaseLines current = null;
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.text().isBlank() && line.unreadable() == null) {
                continue;
            }
            FileLine next = parser.parse(line);
            CaseId caseId = next.caseId();
            if (caseId == null) {
                Unfit stray = (Unfit) next;
                if (strays.size() < ImportReport.MOST_REFUSALS) {
                    strays.add(stray);
                }
                if (current != null) {
                    current.add(stray.of(current.caseId()));
                }
                continue;
            }
            if (current == null || !current.caseId().equals(caseId)) {
                finish(current, actor, tally);
                current = new CaseLines(caseId);
                for (Unfit stray : strays) {
                    current.add(stray.of(caseId));
                }
                if (!seen.add(caseId)) {
                    current.refuse(line.number(), Reason.CASE_NOT_CONTIGUOUS);
                }
            }
            strays.clear();
            current.add(next);
        }
        finish(current, actor, tally);
        if (current == null && !strays.isEmpty()) {
            tally.countRefused(strays);
        }
        return tally.report(lines.lines());
    }

    private void finish(@Nullable CaseLines lines, Actor actor, Tally tally) {
        if (lines == null) {
            return;
        }
        if (lines.unfit().isEmpty()) {
            tally.count(lines.caseId(), cases.take(lines, actor));
        } else {
            tally.countRefused(lines.unfit());
        }
    }
}
