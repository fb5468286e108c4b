package traject.query.picture;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Agreement;
import traject.query.timeline.CaseState;
import traject.query.timeline.Handover;
import traject.query.timeline.Relationship;
import traject.query.timeline.Timeline;
import traject.query.timeline.TimelineEntry;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.event.HandoverEvent.HandoverCompleted;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipEvent.RelationshipStarted;
import traject.shared.event.RelationshipId;

/**
 * A trajectory as it is drawn: the whole course known at a moment, beyond the day of the cursor too.
 *
 * @param entries all known, retracted ones included, in the order of the course
 * @param course those that hold, each in its newest version
 * @param last the state after all of them
 */
record Trajectory(
        Viewpoint viewpoint,
        List<TimelineEntry> entries,
        List<CaseEntry> course,
        CaseState last,
        Map<EntryId, CaseEntry> contents,
        Map<EntryId, Integer> agreementNumbers) {

    /** As known at a moment, which need not be that of the viewpoint. */
    static Trajectory of(Timeline timeline, Viewpoint viewpoint, Instant knownAt) {
        List<TimelineEntry> entries = timeline.entries(knownAt);
        CaseState last = timeline.at(LocalDate.MAX, knownAt, viewpoint.view());
        Map<EntryId, CaseEntry> contents = new HashMap<>();
        entries.forEach(entry -> contents.put(entry.id(), entry.newest()));
        Map<EntryId, Integer> numbers = new HashMap<>();
        for (Agreement agreement : last.agreements()) {
            numbers.put(agreement.id(), numbers.size() + 1);
        }
        List<CaseEntry> course = entries.stream()
                .filter(entry -> !entry.retracted())
                .map(TimelineEntry::newest)
                .toList();
        return new Trajectory(viewpoint, entries, course, last, contents, numbers);
    }

    /** Whether it happened by the day of the cursor and was recorded after it. */
    boolean enteredLater(TimelineEntry entry) {
        return !entry.recordedAt().isBefore(viewpoint.dayAfter())
                && !entry.occurredOn().isAfter(viewpoint.on());
    }

    LocalDate horizon() {
        return viewpoint.horizon();
    }

    /** The end of something, or the day until which it is drawn while it runs. */
    LocalDate drawnUntil(@Nullable LocalDate end) {
        return end == null ? horizon() : end;
    }

    /** The entries of a type that hold, in the order of the course. */
    <E> List<E> all(Class<E> type) {
        return course.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The newest content of an entry, held or retracted; null when it is not known. */
    @Nullable
    CaseEntry content(EntryId id) {
        return contents.get(id);
    }

    /** Who helps in a relationship, also in one whose start was retracted; null when nothing known tells. */
    @Nullable
    PersonId helper(RelationshipId id) {
        Relationship known = last.relationship(id);
        return known != null
                ? known.helper()
                : contents.values().stream()
                        .filter(RelationshipStarted.class::isInstance)
                        .map(RelationshipStarted.class::cast)
                        .filter(started -> started.relationship().equals(id))
                        .map(RelationshipStarted::helper)
                        .findFirst()
                        .orElse(null);
    }

    /** The entry with which a relationship began: its start, or the handover that brought it. */
    @Nullable
    EntryId startOf(RelationshipId id) {
        return first(entry -> (entry instanceof RelationshipStarted e
                        && e.relationship().equals(id))
                || (entry instanceof HandoverCompleted h && h.newRelationship().equals(id)));
    }

    @Nullable
    EntryId first(Predicate<CaseEntry> which) {
        return course.stream().filter(which).map(CaseEntry::entry).findFirst().orElse(null);
    }

    /** Which number an agreement has among those of the case, from 1; 0 for one that does not hold. */
    int number(EntryId agreement) {
        return agreementNumbers.getOrDefault(agreement, 0);
    }

    @Nullable
    Handover handover(EntryId id) {
        return last.handovers().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
