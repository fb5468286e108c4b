package traject.query.picture;

import java.util.ArrayList;
import java.util.List;
import traject.query.timeline.TimelineEntry;
import traject.shared.event.EntryId;

/**
 * What came into the record after the day on which one looks, about that day or earlier ones.
 *
 * @param corrected entries corrected or retracted since, as far as known
 * @param enteredLater entries recorded since, as far as known
 * @param beyond how many records are not counted in, since they were made after the moment as known at which one looks
 */
public record Since(List<EntryId> corrected, List<EntryId> enteredLater, int beyond) {

    public Since {
        corrected = List.copyOf(corrected);
        enteredLater = List.copyOf(enteredLater);
    }

    /** What of all that was ever recorded came after. */
    static Since of(Trajectory trajectory, List<TimelineEntry> ever) {
        List<EntryId> corrected = new ArrayList<>();
        List<EntryId> later = new ArrayList<>();
        for (TimelineEntry entry : trajectory.entries()) {
            if (trajectory.enteredLater(entry)) {
                later.add(entry.id());
            } else if (entry.changes().stream().anyMatch(change -> isSince(change, trajectory))) {
                corrected.add(entry.id());
            }
        }
        return new Since(corrected, later, records(ever) - records(trajectory.entries()));
    }

    private static boolean isSince(TimelineEntry.Change change, Trajectory trajectory) {
        return !change.recordedAt().isBefore(trajectory.viewpoint().dayAfter());
    }

    private static int records(List<TimelineEntry> entries) {
        return entries.stream().mapToInt(entry -> 1 + entry.changes().size()).sum();
    }

    /** What a reader is told of it. */
    String told(Wording words) {
        int pieces = corrected.size() + enteredLater.size();
        String since = pieces == 0
                ? words.say("since.none")
                : words.say(
                        "since.some",
                        words.count("since.entries", pieces),
                        Integer.toString(corrected.size()),
                        Integer.toString(enteredLater.size()));
        return beyond == 0 ? since : since + " " + words.count("beyond", beyond);
    }
}
