package traject.command.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.Situation.PendingHandover;
import traject.shared.course.Course;
import traject.shared.course.Recorded;
import traject.shared.event.EntryId;
import traject.shared.event.PersonId;
import traject.shared.event.RelationshipId;
import traject.shared.event.TeamId;
import traject.shared.identity.Actor;

/**
 * What the decider knows of a case: its dated course without any free text, and where it stands at the end of it.
 * Immutable.
 */
public final class CaseState {

    /** Which event somebody recorded, and whether it tells how the client sees it. */
    record Recording(EntryId id, Actor by, boolean clientsVoice) {}

    private final Course<Fact> course;
    private final Situation end;
    private final List<Recording> recorders;
    private final @Nullable Instant lastRecordedAt;

    CaseState(Course<Fact> course, Situation end, List<Recording> recorders, @Nullable Instant lastRecordedAt) {
        this.course = course;
        this.end = end;
        this.recorders = recorders;
        this.lastRecordedAt = lastRecordedAt;
    }

    /** Before anything is recorded. */
    public static CaseState initial() {
        return new CaseState(Course.empty(), new Situation(), List.of(), null);
    }

    Course<Fact> course() {
        return course;
    }

    Situation end() {
        return end;
    }

    List<Recording> recorders() {
        return recorders;
    }

    /** Whether anything was recorded: a case begins with its opening. */
    public boolean exists() {
        return !recorders.isEmpty();
    }

    /** The version of the last event; -1 before the first. */
    public long version() {
        return recorders.size() - 1L;
    }

    /** Whether this is the last event. An entry has its id for itself, also should a log be put back and go on anew. */
    public boolean endsWith(Recorded event) {
        return exists()
                && event.version() == version()
                && event.event().entry().equals(recorders.getLast().id())
                && event.recordedAt().equals(lastRecordedAt);
    }

    /** When the last event was recorded; null before the first. */
    public @Nullable Instant lastRecordedAt() {
        return lastRecordedAt;
    }

    public @Nullable PersonId client() {
        return end.client;
    }

    public @Nullable TeamId team() {
        return end.team;
    }

    /** The helpers who have or had a relationship. */
    public Collection<PersonId> helpers() {
        return Collections.unmodifiableCollection(end.helpers.values());
    }

    public @Nullable RelationshipId leading() {
        return end.leading;
    }

    /** The helper to whom a handover is announced or who accepted it, while it is pending. */
    public @Nullable PersonId receivingHelper() {
        PendingHandover pending = end.handover;
        return pending == null ? null : pending.to();
    }

    /** The entries that stand but are marked, see semantics.md 6. */
    public Set<EntryId> marked() {
        return CaseRules.marked(course);
    }

    /** Who recorded the event of this id; null when there is none. */
    public @Nullable Actor recorderOf(EntryId id) {
        Recording recording = recording(id);
        return recording == null ? null : recording.by();
    }

    /** Whether the entry of this id tells how the client sees it, whoever wrote it down. */
    public boolean isClientsVoice(EntryId id) {
        Recording recording = recording(id);
        return recording != null && recording.clientsVoice();
    }

    private @Nullable Recording recording(EntryId id) {
        for (Recording recording : recorders) {
            if (recording.id().value().equals(id.value())) {
                return recording;
            }
        }
        return null;
    }

    /** Who opened the case; null before the opening. */
    public @Nullable Actor opener() {
        return recorders.isEmpty() ? null : recorders.getFirst().by();
    }

    /** The kind of the original of this id, an event class; null when there is none. */
    public @Nullable Class<?> typeOf(EntryId id) {
        Course.Entry<Fact> entry = course.original(id);
        return entry == null ? null : entry.type();
    }
}
