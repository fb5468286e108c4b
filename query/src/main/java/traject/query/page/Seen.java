package traject.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.query.picture.TrajectoryPicture;

/**
 * A trajectory as it is seen from somewhere.
 *
 * @param day that is looked at
 * @param until every entry up to that day, in the order of the course
 */
record Seen(
        OpenCase opened,
        Viewpoint from,
        LocalDate day,
        List<Line> until,
        Reflection reflection,
        TrajectoryPicture picture) {

    /** Those that turn a course, shown when not all are asked for. */
    private static final Set<EntryKind> KEY = Set.of(
            EntryKind.OPEN_CASE,
            EntryKind.SHIFT_ROLE,
            EntryKind.ENTER_PHASE,
            EntryKind.TAKE_DECISION,
            EntryKind.RECORD_RELAPSE,
            EntryKind.RECORD_RECOVERY,
            EntryKind.COMPLETE_HANDOVER,
            EntryKind.BREAK_AGREEMENT,
            EntryKind.REACH_MILESTONE,
            EntryKind.VOICE_DISAGREEMENT,
            EntryKind.ASSESS_RELATIONSHIP,
            EntryKind.CLOSE_CASE,
            EntryKind.REOPEN_CASE);

    /** The entries that are listed, the last first. */
    List<Line> lines() {
        return until.stream()
                .filter(line -> from.all() || KEY.contains(line.kind()))
                .toList()
                .reversed();
    }

    int count() {
        return until.size();
    }

    long keyCount() {
        return until.stream().filter(line -> KEY.contains(line.kind())).count();
    }

    /** What was corrected after the day that is looked at. */
    List<Line> corrected() {
        return until.stream()
                .filter(line -> line.history().stream().anyMatch(Line.Correction::late))
                .toList();
    }

    /** What was recorded after the day that is looked at. */
    List<Line> late() {
        return until.stream().filter(Line::late).toList();
    }

    /** The day of the first entry, or that which is looked at when there is none. */
    LocalDate firstDay() {
        return opened.lines().stream().map(Line::on).min(LocalDate::compareTo).orElse(day);
    }

    /** The day of the entry before; null when there is none. */
    @Nullable
    LocalDate before() {
        return step(false);
    }

    /** The day of the next entry; null when there is none. */
    @Nullable
    LocalDate after() {
        return step(true);
    }

    private @Nullable LocalDate step(boolean forward) {
        List<LocalDate> days = opened.lines().stream()
                .map(Line::on)
                .filter(on -> forward ? on.isAfter(day) : on.isBefore(day))
                .sorted()
                .toList();
        return days.isEmpty() ? null : Objects.requireNonNull(forward ? days.getFirst() : days.getLast());
    }
}
