package traject.shared.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseEntry;
import traject.shared.event.CaseEvent;
import traject.shared.event.CorrectionEvent.EntryCorrected;
import traject.shared.event.CorrectionEvent.EntryRetracted;
import traject.shared.event.EntryId;

/**
 * The entries of a case as known at a moment: of each original the newest version, without the retracted ones, ordered
 * by (occurredOn, place of the original) (semantics.md 2 and 5). Immutable; every change gives a new course and costs
 * O(n) for n entries.
 *
 * @param <T> what a reader of the course keeps of an entry's content
 */
public final class Course<T> {

    /**
     * One original in its newest version.
     *
     * @param place rank of the original among the originals of the case, from 0
     * @param type the kind of entry, which a correction can't change
     * @param recordedAt when the original was recorded
     * @param changedAt when it was last corrected or retracted, or null
     */
    public record Entry<T>(
            EntryId id,
            int place,
            Class<?> type,
            LocalDate occurredOn,
            T content,
            Instant recordedAt,
            @Nullable Instant changedAt,
            boolean retracted) {}

    private static final Comparator<Entry<?>> ORDER =
            Comparator.<Entry<?>, LocalDate>comparing(Entry::occurredOn).thenComparingInt(Entry::place);

    private final List<Entry<T>> originals;
    private final List<Entry<T>> inOrder;

    private Course(List<Entry<T>> originals, List<Entry<T>> inOrder) {
        this.originals = originals;
        this.inOrder = inOrder;
    }

    public static <T> Course<T> empty() {
        return new Course<>(List.of(), List.of());
    }

    /** The entries that hold, in the order of the course. */
    public List<Entry<T>> entries() {
        return Collections.unmodifiableList(inOrder);
    }

    /** Every original in the order of recording, each in its newest version, the retracted ones included. */
    public List<Entry<T>> originals() {
        return Collections.unmodifiableList(originals);
    }

    /** The original of this id in its newest version, retracted or not; null when there is none. */
    public @Nullable Entry<T> original(EntryId id) {
        return find(originals, id);
    }

    /** The course after one more event, of which the reader keeps what {@code keep} says. */
    public Course<T> after(CaseEvent event, Instant recordedAt, Function<CaseEntry, T> keep) {
        Draft draft = new Draft(1);
        draft.add(event, recordedAt, keep);
        return draft.course();
    }

    /** The course after several events, at the cost of one change. */
    public Course<T> after(List<Recorded> events, Function<CaseEntry, T> keep) {
        Draft draft = new Draft(events.size());
        events.forEach(recorded -> draft.add(recorded.event(), recorded.recordedAt(), keep));
        return draft.course();
    }

    /** Whether the original of this id was corrected or retracted after the other was first recorded. */
    public boolean changedSince(EntryId id, Entry<T> other) {
        Entry<T> entry = original(id);
        return entry != null && entry.changedAt() != null && entry.changedAt().isAfter(other.recordedAt());
    }

    /** Whether one entry stands earlier in the course than another. */
    public boolean before(Entry<T> one, Entry<T> other) {
        return ORDER.compare(one, other) < 0;
    }

    /** A copy of this course that is changed until it is the next one. */
    private final class Draft {

        private final List<Entry<T>> all;
        private final List<Entry<T>> order;

        Draft(int more) {
            all = new ArrayList<>(originals.size() + more);
            all.addAll(originals);
            order = new ArrayList<>(inOrder.size() + more);
            order.addAll(inOrder);
        }

        Course<T> course() {
            return new Course<>(all, order);
        }

        void add(CaseEvent event, Instant recordedAt, Function<CaseEntry, T> keep) {
            put(
                    switch (event) {
                        case CaseEntry e ->
                            new Entry<>(
                                    e.entry(),
                                    all.size(),
                                    e.getClass(),
                                    e.occurredOn(),
                                    keep.apply(e),
                                    recordedAt,
                                    null,
                                    false);
                        case EntryCorrected e -> corrected(known(e.original()), e.replacement(), recordedAt, keep);
                        case EntryRetracted e -> retracted(known(e.original()), recordedAt);
                    });
        }

        private Entry<T> known(EntryId id) {
            Entry<T> entry = find(all, id);
            if (entry == null) {
                throw new IllegalArgumentException("no original " + id);
            }
            return entry;
        }

        private void put(Entry<T> version) {
            if (version.place() == all.size()) {
                all.add(version);
            } else {
                Entry<T> old = all.set(version.place(), version);
                if (!old.retracted()) {
                    order.remove(Collections.binarySearch(order, old, ORDER));
                }
            }
            if (!version.retracted()) {
                order.add(-1 - Collections.binarySearch(order, version, ORDER), version);
            }
        }
    }

    /** The place of the original stays. */
    private static <T> Entry<T> corrected(
            Entry<T> old, CaseEntry replacement, Instant at, Function<CaseEntry, T> keep) {
        return new Entry<>(
                old.id(),
                old.place(),
                old.type(),
                replacement.occurredOn(),
                keep.apply(replacement),
                old.recordedAt(),
                at,
                false);
    }

    private static <T> Entry<T> retracted(Entry<T> old, Instant at) {
        return new Entry<>(
                old.id(), old.place(), old.type(), old.occurredOn(), old.content(), old.recordedAt(), at, true);
    }

    private static <T> @Nullable Entry<T> find(List<Entry<T>> originals, EntryId id) {
        for (Entry<T> entry : originals) {
            if (entry.id().equals(id)) {
                return entry;
            }
        }
        return null;
    }
}
