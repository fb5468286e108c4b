package traject.query.page;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.query.picture.TrajectoryPicture;
import traject.shared.event.EntryId;

/**
 * A trajectory as it is seen from somewhere.
 *
 * @param day that is looked at
 * @param until every entry up to that day, in the order of the course
 * @param days on which there is something to see from there: to those one steps
 */
record Seen(
        OpenCase opened,
        Viewpoint from,
        LocalDate day,
        List<Line> until,
        NavigableSet<LocalDate> days,
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

    /** Whether it is seen as it stands today and the case goes on. */
    boolean isNow() {
        return !from.then() && day.equals(opened.today()) && opened.isOpen();
    }

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

    /** What happened on the day that is looked at or, as known then, was recorded on it. */
    List<Line> happened() {
        return until.stream()
                .filter(line -> line.on().equals(day)
                        || (from.then() && line.recordedOn().equals(day)))
                .toList();
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

    /** Those that are known but not listed: of a later day, or of less weight than is asked for. */
    List<Line> elsewhere() {
        Set<EntryId> listed = lines().stream().map(Line::id).collect(Collectors.toSet());
        return opened.lines().stream()
                .filter(line -> !listed.contains(line.id()))
                .toList();
    }

    /** The first day on which there is something to see, or that which is looked at when there is none. */
    LocalDate firstDay() {
        return days.isEmpty() ? day : days.first();
    }

    /** The day before this one on which there is something to see; null when there is none. */
    @Nullable
    LocalDate before() {
        return days.lower(day);
    }

    /** The next day on which there is something to see; null when there is none. */
    @Nullable
    LocalDate after() {
        return days.higher(day);
    }
}
