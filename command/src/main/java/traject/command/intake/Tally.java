package traject.command.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.command.intake.FileLine.Step;
import traject.command.intake.FileLine.Unfit;
import traject.command.lines.Place;
import traject.command.reason.NotRecorded;
import traject.command.recording.BulkOutcome;
import traject.shared.desk.ImportProgress;
import traject.shared.desk.ImportReport;
import traject.shared.desk.ImportReport.Cases;
import traject.shared.desk.ImportReport.Entries;
import traject.shared.desk.ImportReport.RefusedLine;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;

/** Counts what comes of a file while it is read; used by more than one thread. */
final class Tally {

    private final ImportRequest request;
    private final List<RefusedLine> refusals = new ArrayList<>();
    private long casesRecorded;
    private long casesSkipped;
    private long casesRefused;
    private long entriesRecorded;
    private long entriesSkipped;
    private long done;
    private long total;

    Tally(ImportRequest request) {
        this.request = request;
    }

    synchronized void expect(long lines) {
        total = lines;
    }

    synchronized void reach(long line) {
        done = line;
    }

    synchronized void count(CaseLines lines, BulkOutcome outcome) {
        switch (outcome) {
            case BulkOutcome.Taken(long recorded, long skipped) -> {
                casesRecorded += recorded > 0 ? 1 : 0;
                casesSkipped += recorded > 0 ? 0 : 1;
                entriesRecorded += recorded;
                entriesSkipped += skipped;
            }
            case BulkOutcome.Refused(NotRecorded reason) -> {
                Step at = lines.steps().get(reason.step());
                casesRefused++;
                tell(at.place(), at.caseId(), at.entry(), reason);
            }
        }
    }

    /** One case, or a file in which no line tells its case. */
    synchronized void countRefused(List<Unfit> lines) {
        casesRefused++;
        lines.forEach(line -> tell(line.place(), line.caseId(), null, line.reason()));
    }

    /** The whole file was read; lines of no case are told where no case was. */
    synchronized void end(List<Unfit> strays, long lines) {
        boolean noCase = casesRecorded + casesSkipped + casesRefused == 0;
        if (noCase && !strays.isEmpty()) {
            countRefused(strays);
        }
        reach(lines);
    }

    synchronized ImportReport report() {
        return new ImportReport(
                done,
                new Cases(casesRecorded, casesSkipped, casesRefused),
                new Entries(entriesRecorded, entriesSkipped),
                refusals);
    }

    synchronized ImportProgress progress() {
        return new ImportProgress(done, total, report());
    }

    private void tell(Place place, @Nullable CaseId caseId, @Nullable EntryId entry, NotRecorded reason) {
        if (refusals.size() < ImportReport.MOST_REFUSALS) {
            refusals.add(new RefusedLine(
                    request.file(),
                    place.line(),
                    caseId,
                    entry,
                    reason.field(),
                    place.column(reason.field()),
                    reason.code(),
                    reason.entries(),
                    reason.sentence(request.locale())));
        }
    }
}
