package traject.command.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import traject.command.intake.CaseIntake.Outcome;
import traject.command.intake.FileLine.Unfit;
import traject.command.intake.ImportReport.Cases;
import traject.command.intake.ImportReport.Entries;
import traject.command.intake.ImportReport.RefusedLine;
import traject.command.reason.NotRecorded;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;

/** Counts what comes of a file while it is read. */
final class Tally {

    private final Locale locale;
    private final List<RefusedLine> refusals = new ArrayList<>();
    private long casesRecorded;
    private long casesSkipped;
    private long casesRefused;
    private long entriesRecorded;
    private long entriesSkipped;

    Tally(Locale locale) {
        this.locale = locale;
    }

    void count(CaseId caseId, Outcome outcome) {
        switch (outcome) {
            case Outcome.Taken(long recorded, long skipped) -> {
                casesRecorded += recorded > 0 ? 1 : 0;
                casesSkipped += recorded > 0 ? 0 : 1;
                entriesRecorded += recorded;
                entriesSkipped += skipped;
            }
            case Outcome.Refused(FileLine.Step at, NotRecorded reason) -> {
                casesRefused++;
                tell(at.number(), caseId, at.entry(), reason);
            }
        }
    }

    /** One case, or a file in which no line tells its case. */
    void countRefused(List<Unfit> lines) {
        casesRefused++;
        lines.forEach(line -> tell(line.number(), line.caseId(), null, line.reason()));
    }

    ImportReport report(long lines) {
        return new ImportReport(
                lines,
                new Cases(casesRecorded, casesSkipped, casesRefused),
                new Entries(entriesRecorded, entriesSkipped),
                refusals);
    }

    private void tell(long line, @Nullable CaseId caseId, @Nullable EntryId entry, NotRecorded reason) {
        if (refusals.size() < ImportReport.MOST_REFUSALS) {
            refusals.add(new RefusedLine(
                    line, caseId, entry, reason.field(), reason.code(), reason.entries(), reason.sentence(locale)));
        }
    }
}
