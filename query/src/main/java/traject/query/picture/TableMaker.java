package traject.query.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.MarkReason;
import traject.query.timeline.TimelineEntry;
import traject.query.timeline.TimelineEntry.Change;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseFileEvent.CaseOpened;
import traject.shared.event.EntryId;
import traject.shared.vocabulary.View;

/** Says the whole course in a table. */
final class TableMaker {

    private final Trajectory trajectory;
    private final Wording words;
    private final EntryWords entryWords;
    private final Map<EntryId, Map<String, Mark>> lasting = new LinkedHashMap<>();

    /** The marks tell how long things lasted. */
    TableMaker(Trajectory trajectory, Wording words, List<Mark> marks) {
        this.trajectory = trajectory;
        this.words = words;
        entryWords = new EntryWords(words, trajectory);
        for (Mark mark : marks) {
            if (mark.to() != null && mark.revision() != Mark.Revision.GHOST && !Marks.isDerived(mark.shape())) {
                lasting.computeIfAbsent(mark.entry(), _ -> new LinkedHashMap<>())
                        .merge(whose(mark), mark, TableMaker::longer);
            }
        }
    }

    private String whose(Mark mark) {
        return mark.shape() instanceof Shape.RoleBar bar ? words.who(bar.seenBy()) : "";
    }

    private static Mark longer(Mark one, Mark other) {
        return other.end().isAfter(one.end()) ? other : one;
    }

    PictureTable table() {
        Viewpoint viewpoint = trajectory.viewpoint();
        String caption = words.say("table.caption", words.day(viewpoint.on()), words.day(viewpoint.knownDay()));
        List<String> headers = List.of(
                words.say("table.day"),
                words.say("table.kind"),
                words.say("table.what"),
                words.say("table.who"),
                words.say("table.from"),
                words.say("table.to"),
                words.say("table.known"));
        return new PictureTable(
                caption, headers, trajectory.entries().stream().map(this::row).toList());
    }

    private PictureTable.Row row(TimelineEntry entry) {
        CaseEntry newest = entry.newest();
        View view = PointMarks.view(newest);
        // What lasts since an opening is the first phase, not the opening.
        Map<String, Mark> marks = newest instanceof CaseOpened ? Map.of() : lasting.getOrDefault(entry.id(), Map.of());
        return new PictureTable.Row(
                entry.id(),
                entry.occurredOn(),
                words.day(entry.occurredOn()),
                entryWords.kind(newest),
                entryWords.inFull(newest),
                view == null ? "" : words.who(view),
                marks.isEmpty() ? "" : words.day(entry.occurredOn()),
                to(marks),
                known(entry),
                entry.occurredOn().isAfter(trajectory.viewpoint().on()),
                !entry.changes().isEmpty() || trajectory.enteredLater(entry),
                entry.retracted());
    }

    /** Once where all agree, by view where they do not. */
    private String to(Map<String, Mark> marks) {
        Map<String, String> ends = new LinkedHashMap<>();
        marks.forEach(
                (whose, mark) -> ends.put(whose, mark.runs() ? words.say("table.running") : words.day(mark.end())));
        if (ends.values().stream().distinct().count() <= 1) {
            return ends.values().stream().findFirst().orElse("");
        }
        return ends.entrySet().stream()
                .map(end -> words.say("table.to.by", end.getKey(), end.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String known(TimelineEntry entry) {
        List<String> said = new ArrayList<>();
        said.add(words.say(trajectory.enteredLater(entry) ? "known.later" : "known.recorded", day(entry.recordedAt())));
        CaseEntry before = entry.first();
        for (Change change : entry.changes()) {
            said.add(changed(before, change));
            before = change.replacement() == null ? before : change.replacement();
        }
        entry.marks().forEach(mark -> said.add(words.say(reason(mark.reason()))));
        return String.join("; ", said);
    }

    private String changed(CaseEntry before, Change change) {
        String said = change.replacement() == null
                ? words.say("known.retracted", day(change.recordedAt()))
                : words.say(
                        "known.corrected",
                        day(change.recordedAt()),
                        entryWords.inFull(before),
                        words.day(before.occurredOn()));
        @Nullable String reason = words.text(change.reason());
        return reason == null ? said : said + ". " + words.say("reason", reason);
    }

    private static String reason(MarkReason reason) {
        return switch (reason) {
            case CHANGES_NOTHING -> "known.changesNothing";
            case BASIS_CHANGED -> "known.basisChanged";
        };
    }

    private String day(Instant moment) {
        return words.day(trajectory.viewpoint().dayOf(moment));
    }
}
