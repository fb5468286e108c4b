package traject.query.timeline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.CaseEntry;
import traject.shared.event.EntryId;
import traject.shared.event.Sensitive;
import traject.shared.identity.Actor;

/**
 * An original entry of a case as known at a moment, with all its versions until then.
 *
 * @param place rank of the original among the originals of the case, from 0
 * @param first the content as first recorded
 * @param newest the content that counts, or counted last when the entry is retracted
 * @param changes its corrections and retractions, in the order of recording
 * @param marks why it is marked at the end of the course; mostly empty
 */
public record TimelineEntry(
        EntryId id,
        int place,
        CaseEntry first,
        CaseEntry newest,
        Instant recordedAt,
        Actor recordedBy,
        List<Change> changes,
        List<Mark> marks) {

    /**
     * A correction or retraction of the entry.
     *
     * @param id of the correcting or retracting event
     * @param replacement the content from then on; null for a retraction
     */
    public record Change(
            EntryId id,
            Sensitive reason,
            Instant recordedAt,
            Actor recordedBy,
            @Nullable CaseEntry replacement) {}

    /** Whether it holds with other content than first recorded. */
    @JsonProperty
    public boolean corrected() {
        return !changes.isEmpty() && !retracted();
    }

    /** Whether it does not hold: it is listed, and not in the state. */
    @JsonProperty
    public boolean retracted() {
        return !changes.isEmpty() && changes.getLast().replacement() == null;
    }

    /** The day on which it happened, by the newest content. */
    @JsonProperty
    public LocalDate occurredOn() {
        return newest.occurredOn();
    }

    /** Days between when it happened, as first recorded, and the day of recording in this zone. */
    public long daysLate(ZoneId zone) {
        return ChronoUnit.DAYS.between(first.occurredOn(), LocalDate.ofInstant(recordedAt, zone));
    }
}
