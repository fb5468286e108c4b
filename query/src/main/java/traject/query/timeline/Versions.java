package traject.query.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import traject.query.timeline.TimelineEntry.Change;
import traject.shared.course.Course.Entry;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.EntryId;

/** The log of a case by original: as first recorded, and what became of it. */
final class Versions {

    private final Map<EntryId, Recorded> originals = new HashMap<>();
    private final Map<EntryId, List<Change>> changes = new HashMap<>();
    private final Map<EntryId, List<Mark>> marks = new HashMap<>();

    static Versions of(List<Recorded> log, List<Mark> marks) {
        Versions versions = new Versions();
        log.forEach(versions::add);
        for (Mark mark : marks) {
            versions.marks.computeIfAbsent(mark.entry(), _ -> new ArrayList<>()).add(mark);
        }
        return versions;
    }

    private void add(Recorded recorded) {
        switch (recorded.event()) {
            case CaseEntry e -> originals.put(e.entry(), recorded);
            case EntryCorrected e ->
                add(
                        e.original(),
                        new Change(
                                e.entry(), e.reason(), recorded.recordedAt(), recorded.recordedBy(), e.replacement()));
            case EntryRetracted e ->
                add(
                        e.original(),
                        new Change(e.entry(), e.reason(), recorded.recordedAt(), recorded.recordedBy(), null));
        }
    }

    private void add(EntryId original, Change change) {
        changes.computeIfAbsent(original, _ -> new ArrayList<>()).add(change);
    }

    TimelineEntry entry(Entry<CaseEntry> newest) {
        Recorded first = Objects.requireNonNull(originals.get(newest.id()));
        return new TimelineEntry(
                newest.id(),
                newest.place(),
                (CaseEntry) first.event(),
                newest.content(),
                first.recordedAt(),
                first.recordedBy(),
                List.copyOf(changes.getOrDefault(newest.id(), List.of())),
                List.copyOf(marks.getOrDefault(newest.id(), List.of())));
    }
}
