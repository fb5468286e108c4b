package traject.command.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import traject.command.casefile.CaseCommand;
import traject.command.casefile.ChangeCommand;
import traject.command.casefile.CorrectionCommand.CorrectEntry;
import traject.command.casefile.CorrectionCommand.RetractEntry;
import traject.command.casefile.CorrectionCommand.ReviseCourse;
import traject.command.casefile.EntryCommand;

/**
 * When the steps of an invented case are taken to be recorded: in the order of its file, each at the end of the working
 * day on which it happened. What stands later in the file than its day, was recorded late.
 */
final class OnItsDay {

    private static final LocalTime END_OF_WORK = LocalTime.of(16, 0);

    private OnItsDay() {}

    /** @param before when the step before it was recorded */
    static Instant recordedAt(CaseCommand step, Instant before) {
        return days(step)
                .map(day -> day.atTime(END_OF_WORK).toInstant(ZoneOffset.UTC))
                .filter(end -> end.isAfter(before))
                .max(Instant::compareTo)
                .orElse(before);
    }

    private static Stream<LocalDate> days(CaseCommand step) {
        return switch (step) {
            case ReviseCourse revision -> revision.changes().stream().flatMap(OnItsDay::days);
            case ChangeCommand change -> ofChange(change);
        };
    }

    private static Stream<LocalDate> ofChange(ChangeCommand change) {
        return switch (change) {
            case EntryCommand entry -> Stream.of(entry.occurredOn());
            case CorrectEntry correction -> Stream.of(correction.replacement().occurredOn());
            case RetractEntry retraction -> Stream.empty();
        };
    }
}
