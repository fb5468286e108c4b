package traject.command.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.command.intake.FileLine.Unfit;
import traject.command.lines.LineSource.Line;
import traject.command.lines.LineSource.Lines;
import traject.command.lines.Place;
import traject.command.reason.Reason;
import traject.shared.desk.ImportReport;
import traject.shared.event.CaseId;

/**
 * Goes through a file case by case.
 *
 * <p>A line of which the case can't be told may be of the case before it or of the one after it, so neither comes in:
 * each would perhaps be recorded without one of its entries.
 */
final class CaseWalk {

    private final Lines lines;
    private final LineParser parser;
    private final CaseRuns runs;
    private final Set<CaseId> scattered = new HashSet<>();
    private final List<Unfit> strays = new ArrayList<>();
    private @Nullable FileLine ahead;

    CaseWalk(Lines lines, LineParser parser, CaseRuns runs) {
        this.lines = lines;
        this.parser = parser;
        this.runs = runs;
    }

    /** The lines of the next case; null at the end. A case that comes back is told once, where it begins. */
    @Nullable
    CaseLines next() throws IOException {
        CaseLines next = run();
        while (next != null && runs.comesBackAt(next.caseId()) != null && !scattered.add(next.caseId())) {
            next = run();
        }
        return next;
    }

    /** How many lines were read. */
    long read() {
        return lines.read();
    }

    /** The lines at the end that are of no case that could be told. */
    List<Unfit> strays() {
        return Collections.unmodifiableList(strays);
    }

    private @Nullable CaseLines run() throws IOException {
        @Nullable CaseLines current = ahead == null ? null : begin(ahead);
        ahead = null;
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.text().isBlank() && line.unreadable() == null) {
                continue;
            }
            FileLine next = parser.parse(line);
            CaseId caseId = next.caseId();
            if (caseId == null) {
                stray((Unfit) next, current);
            } else if (current == null) {
                current = begin(next);
            } else if (current.caseId().equals(caseId)) {
                strays.clear();
                current.add(next);
            } else {
                ahead = next;
                return current;
            }
        }
        return current;
    }

    private void stray(Unfit line, @Nullable CaseLines current) {
        if (strays.size() < ImportReport.MOST_REFUSALS) {
            strays.add(line);
        }
        if (current != null) {
            current.add(line.of(current.caseId()));
        }
    }

    private CaseLines begin(FileLine first) {
        CaseLines begun = new CaseLines(Objects.requireNonNull(first.caseId()));
        for (Unfit stray : strays) {
            begun.add(stray.of(begun.caseId()));
        }
        strays.clear();
        Long back = runs.comesBackAt(begun.caseId());
        if (back != null) {
            begun.refuse(Place.of(back), Reason.CASE_NOT_CONTIGUOUS);
        }
        begun.add(first);
        return begun;
    }
}
