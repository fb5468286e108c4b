package traject.query.picture;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Timeline;
import traject.query.timeline.TimelineEntry;
import traject.query.timeline.TimelineEntry.Change;
import traject.shared.event.EntryId;

/** All that is drawn of a trajectory, with the old places of what was corrected or retracted. */
final class Marks {

    /** The newest corrections show their old place; the list has all of them. */
    private static final int MOST_GHOSTS = 40;

    private final Timeline timeline;
    private final Trajectory trajectory;
    private final Wording words;

    Marks(Timeline timeline, Trajectory trajectory, Wording words) {
        this.timeline = timeline;
        this.trajectory = trajectory;
        this.words = words;
    }

    List<Mark> all() {
        List<Mark> drawn = drawn(trajectory);
        Map<EntryId, TimelineEntry> entries =
                trajectory.entries().stream().collect(Collectors.toMap(TimelineEntry::id, Function.identity()));
        List<Mark> marks = new ArrayList<>();
        drawn.forEach(mark -> marks.add(revised(mark, entries)));
        marks.addAll(ghosts(drawn));
        return marks;
    }

    private List<Mark> drawn(Trajectory known) {
        EntryWords entryWords = new EntryWords(words, known);
        Leads leads = Leads.of(known.last());
        List<Mark> marks = new ArrayList<>(new PhaseMarks(known, words).marks());
        marks.addAll(new RoleMarks(known, words, leads, RoleLanes.of(known)).marks());
        marks.addAll(new RelationshipMarks(known, words, leads).marks());
        marks.addAll(new PointMarks(known, words, entryWords).marks());
        marks.addAll(new AgreementMarks(known, words, entryWords).marks());
        return marks;
    }

    private Mark revised(Mark mark, Map<EntryId, TimelineEntry> entries) {
        if (isDerived(mark.shape())) {
            return mark;
        }
        Change change = mark.entries().stream()
                .map(entries::get)
                .map(Marks::lastChange)
                .filter(each -> each != null)
                .max(Comparator.comparing(Change::recordedAt))
                .orElse(null);
        if (change != null) {
            return mark.revised(
                    Mark.Revision.CORRECTED,
                    words.say("revision.corrected", mark.sentence(), day(change.recordedAt())));
        }
        TimelineEntry first = entries.get(mark.entry());
        return first != null && trajectory.enteredLater(first)
                ? mark.revised(
                        Mark.Revision.ENTERED_LATER,
                        words.say("revision.later", mark.sentence(), day(first.recordedAt())))
                : mark;
    }

    private static @Nullable Change lastChange(@Nullable TimelineEntry entry) {
        return entry == null || entry.changes().isEmpty()
                ? null
                : entry.changes().getLast();
    }

    /** What follows from the entries, and is not one of them. */
    static boolean isDerived(Shape shape) {
        return shape instanceof Shape.Gap || shape instanceof Shape.Unknown || shape instanceof Shape.Difference;
    }

    private List<Mark> ghosts(List<Mark> drawn) {
        TreeMap<Instant, List<TimelineEntry>> changed = new TreeMap<>(Comparator.reverseOrder());
        for (TimelineEntry entry : trajectory.entries()) {
            Change change = lastChange(entry);
            if (change != null) {
                changed.computeIfAbsent(change.recordedAt(), _ -> new ArrayList<>())
                        .add(entry);
            }
        }
        List<Mark> ghosts = new ArrayList<>();
        changed.entrySet().stream()
                .limit(MOST_GHOSTS)
                .forEach(moment -> addGhosts(moment.getKey(), moment.getValue(), drawn, ghosts));
        return ghosts;
    }

    /** Where entries stood just before they were changed, unless they look the same now. */
    private void addGhosts(Instant changedAt, List<TimelineEntry> changed, List<Mark> drawn, List<Mark> ghosts) {
        Instant before = changedAt.minus(1, ChronoUnit.MICROS);
        for (Mark old : drawn(Trajectory.of(timeline, trajectory.viewpoint(), before))) {
            TimelineEntry entry = changed.stream()
                    .filter(each -> old.entries().contains(each.id()))
                    .findFirst()
                    .orElse(null);
            if (entry != null && !isDerived(old.shape()) && drawn.stream().noneMatch(old::covers)) {
                ghosts.add(ghost(old, entry));
            }
        }
    }

    private Mark ghost(Mark old, TimelineEntry entry) {
        Change change = entry.changes().getLast();
        String reason = words.text(change.reason());
        String sentence = words.say(
                entry.retracted() ? "ghost.retracted" : "ghost.corrected",
                day(change.recordedAt()),
                old.sentence(),
                reason == null ? "" : words.say("reason", reason));
        String label = words.say(entry.retracted() ? "label.retracted" : "label.corrected");
        return new Mark(
                old.entries(),
                old.row(),
                old.lane(),
                old.from(),
                old.to(),
                old.runs(),
                old.shape(),
                sentence.strip(),
                LabelText.of(label),
                Mark.Revision.GHOST);
    }

    private String day(Instant moment) {
        return words.day(trajectory.viewpoint().dayOf(moment));
    }
}
