package traject.command.intake;

import org.jspecify.annotations.Nullable;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.lines.Place;
import traject.command.reason.NotRecorded;
import traject.shared.event.CaseId;
import traject.shared.event.EntryId;

/** What a line of a file turned out to be. */
sealed interface FileLine {

    Place place();

    /** Null when it can't be told. */
    @Nullable
    CaseId caseId();

    /** A line that can be judged; its size is kept to bound what is held of a case. */
    record Step(Place place, CaseId caseId, CaseCommand command, int size) implements FileLine {

        /** The id of the entry, where the line is about one only. */
        @Nullable
        EntryId entry() {
            return switch (command) {
                case ChangeCommand change -> change.entry();
                case ReviseCourse _ -> null;
            };
        }
    }

    /** A line that is refused for itself. */
    record Unfit(Place place, @Nullable CaseId caseId, NotRecorded reason) implements FileLine {

        /** The same line, as one that may be of this case. */
        Unfit of(CaseId perhaps) {
            return new Unfit(place, perhaps, reason);
        }
    }
}
