package traject.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import traject.shared.course.Course;
import traject.shared.course.Course.Entry;
import traject.shared.course.Recorded;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseId;
import traject.shared.vocabulary.View;

/**
 * What happened in a case, in order, and where it stood on any day, as known at any moment: one fold for every question
 * of a reader. Reads only the log, never a table. A state costs O(n) changes for n events, each O(n) at worst.
 */
public final class Timeline {

    private final CaseId caseId;
    private final List<Recorded> log;

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
        Course<CaseEntry> course = course(knownAt);
        CaseFold fold = fold(course, view);
        upTo(on, course).forEach(fold::follow);
        return fold.state();
    }

    /** What held up to a day, that day included, as known at a moment: each entry in its newest version, in order. */
    public List<CaseEntry> course(LocalDate on, Instant knownAt) {
        return upTo(on, course(knownAt)).stream().map(Entry::content).toList();
    }

    /** Reads what held up to a day, that day included, as known at a moment: each entry in order, with the state after it. */
    public void read(LocalDate on, Instant knownAt, View view, BiConsumer<CaseEntry, CaseState> reader) {
        Course<CaseEntry> course = course(knownAt);
        CaseFold fold = fold(course, view);
        for (Entry<CaseEntry> entry : upTo(on, course)) {
            fold.follow(entry);
            reader.accept(entry.content(), fold.state());
        }
    }

    /** Every entry known at a moment with its versions, in the order of the course, retracted ones at their day. */
    public List<TimelineEntry> entries(Instant knownAt) {
        Course<CaseEntry> course = course(knownAt);
        Versions versions = versions(course, knownAt, View.HELPER);
        return inOrder(course).stream().map(versions::entry).toList();
    }

    /** The replay: every entry known at a moment, each with the state after it. */
    public List<Step> steps(Instant knownAt, View view) {
        return steps(knownAt, view, 0, Integer.MAX_VALUE).steps();
    }

    /** Some steps of the replay: before the first it folds without keeping states, and after the last it stops. */
    public Steps steps(Instant knownAt, View view, int from, int size) {
        Course<CaseEntry> course = course(knownAt);
        Versions versions = versions(course, knownAt, view);
        CaseFold fold = fold(course, view);
        List<Step> steps = new ArrayList<>();
        List<Entry<CaseEntry>> entries = inOrder(course);
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

    private Versions versions(Course<CaseEntry> course, Instant knownAt, View view) {
        CaseFold fold = fold(course, view);
        course.entries().forEach(fold::follow);
        return Versions.of(known(knownAt), fold.state().marks());
    }

    /** How long roles, phases and leads lasted, up to a day, as known at a moment. */
    public Spells spells(LocalDate on, Instant knownAt, View view) {
        SpellFold spells = new SpellFold();
        read(on, knownAt, view, (entry, state) -> spells.follow(entry.occurredOn(), state));
        return spells.spells();
    }

    private static List<Entry<CaseEntry>> upTo(LocalDate on, Course<CaseEntry> course) {
        return course.entries().stream()
                .takeWhile(entry -> !entry.occurredOn().isAfter(on))
                .toList();
    }

    /** The originals in the order of the course, the retracted ones where they stood. */
    private static List<Entry<CaseEntry>> inOrder(Course<CaseEntry> course) {
        return course.originals().stream()
                .sorted((one, other) -> course.before(one, other) ? -1 : course.before(other, one) ? 1 : 0)
                .toList();
    }

    private CaseFold fold(Course<CaseEntry> course, View view) {
        if (view == View.BOTH) {
            throw new IllegalArgumentException("a reader asks for one view: " + view + " is two lanes");
        }
        return new CaseFold(caseId, course, view);
    }

    private List<Recorded> known(Instant knownAt) {
        return log.stream()
                .takeWhile(recorded -> !recorded.recordedAt().isAfter(knownAt))
                .toList();
    }

    private Course<CaseEntry> course(Instant knownAt) {
        return Course.<CaseEntry>empty().after(known(knownAt), entry -> entry);
    }
}
