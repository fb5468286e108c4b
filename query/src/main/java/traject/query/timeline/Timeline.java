package traject.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import traject.shared.course.Course.Entry;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.View;

/**
 * What happened in a case, in order, and where it stood on any day, as known at any moment: one fold for every question
 * of a reader. Reads only the log, never a table. A state costs O(n) changes for n events, each O(n) at worst; what was
 * asked once is kept as long as the timeline.
 */
public final class Timeline {

    private final CaseId caseId;
    private final List<Recorded> log;

    /** By the number of events that it is known by. */
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    private Timeline(CaseId caseId, List<Recorded> log) {
        this.caseId = caseId;
        this.log = log;
    }

    /** The timeline of a case from its whole stream, in version order. */
    public static Timeline of(CaseId caseId, List<Recorded> stream) {
        long version = -1;
        for (Recorded recorded : stream) {
            if (!recorded.caseId().equals(caseId) || recorded.version() <= version) {
                throw new IllegalArgumentException("not the stream of case " + caseId + " in order");
            }
            version = recorded.version();
        }
        return new Timeline(caseId, List.copyOf(stream));
    }

    public CaseId caseId() {
        return caseId;
    }

    /** The state on a day, that day included, as known at a moment (semantics.md 3). */
    public CaseState at(LocalDate on, Instant knownAt, View view) {
        return known(knownAt).at(on, view);
    }

    /** What held up to a day, that day included, as known at a moment: each entry in its newest version, in order. */
    public List<CaseEntry> course(LocalDate on, Instant knownAt) {
        return known(knownAt).upTo(on).stream().map(Entry::content).toList();
    }

    /** Reads what held up to a day, that day included, as known at a moment: each entry in order, with the state after it. */
    public void read(LocalDate on, Instant knownAt, View view, BiConsumer<CaseEntry, CaseState> reader) {
        Known known = known(knownAt);
        CaseFold fold = known.fold(view);
        for (Entry<CaseEntry> entry : known.upTo(on)) {
            fold.follow(entry);
            reader.accept(entry.content(), fold.state());
        }
    }

    /** Every entry known at a moment with its versions, in the order of the course, retracted ones at their day. */
    public List<TimelineEntry> entries(Instant knownAt) {
        return known(knownAt).entries();
    }

    /** The replay: every entry known at a moment, each with the state after it. */
    public List<Step> steps(Instant knownAt, View view) {
        return steps(knownAt, view, 0, Integer.MAX_VALUE).steps();
    }

    /** Some steps of the replay: before the first it folds without keeping states, and after the last it stops. */
    public Steps steps(Instant knownAt, View view, int from, int size) {
        Known known = known(knownAt);
        Versions versions = known.versions(view);
        CaseFold fold = known.fold(view);
        List<Step> steps = new ArrayList<>();
        List<Entry<CaseEntry>> entries = known.inOrder();
        long end = Math.min(entries.size(), (long) from + size);
        for (int i = 0; i < end; i++) {
            Entry<CaseEntry> entry = entries.get(i);
            if (!entry.retracted()) {
                fold.follow(entry);
            }
            if (i >= from) {
                steps.add(new Step(versions.entry(entry), fold.state()));
            }
        }
        return new Steps(entries.size(), List.copyOf(steps));
    }

    /** How long roles, phases and leads lasted, up to a day, as known at a moment. */
    public Spells spells(LocalDate on, Instant knownAt, View view) {
        return known(knownAt).spells(on, view);
    }

    private Known known(Instant knownAt) {
        int count = 0;
        while (count < log.size() && !log.get(count).recordedAt().isAfter(knownAt)) {
            count++;
        }
        return known.computeIfAbsent(count, events -> new Known(caseId, log.subList(0, events)));
    }
}
