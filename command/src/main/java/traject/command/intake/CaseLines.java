package traject.command.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import traject.command.intake.FileLine.Step;
import traject.command.intake.FileLine.Unfit;
import traject.command.lines.Place;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;
import traject.shared.event.CaseId;

/** The lines of one case that follow each other; the most that is held of a file at once. */
final class CaseLines {

    static final int MOST_LINES = 10_000;
    static final int MOST_CHARACTERS = 16_000_000;

    private final CaseId caseId;
    private final List<Step> steps = new ArrayList<>();
    private final List<Unfit> unfit = new ArrayList<>();
    private int lines;
    private long characters;

    CaseLines(CaseId caseId) {
        this.caseId = caseId;
    }

    CaseId caseId() {
        return caseId;
    }

    List<Step> steps() {
        return Collections.unmodifiableList(steps);
    }

    long characters() {
        return characters;
    }

    /** Why the case can't come in, whatever the rules say; none when it may. */
    List<Unfit> unfit() {
        return Collections.unmodifiableList(unfit);
    }

    void refuse(Place place, Reason reason) {
        unfit.add(new Unfit(place, caseId, NotRecorded.because(reason)));
        steps.clear();
    }

    void add(FileLine line) {
        if (++lines == MOST_LINES + 1) {
            refuse(line.place(), Reason.CASE_TOO_LONG);
        }
        if (lines > MOST_LINES) {
            return;
        }
        switch (line) {
            case Unfit bad -> {
                unfit.add(bad);
                steps.clear();
            }
            case Step step -> keep(step);
        }
    }

    /** Once something is unfit nothing of the case can come in, and no step is kept. */
    private void keep(Step step) {
        if (!unfit.isEmpty()) {
            return;
        }
        characters += step.size();
        if (characters > MOST_CHARACTERS) {
            refuse(step.place(), Reason.CASE_TOO_LONG);
        } else {
            steps.add(step);
        }
    }
}
