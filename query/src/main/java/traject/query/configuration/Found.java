package traject.query.configuration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.shared.event.EntryId;
import traject.shared.event.RelationshipId;
import traject.shared.vocabulary.Pattern;

/**
 * A pattern in the course of a relationship or a case: a prompt for reflection on the relationship and the role that the
 * helper takes, never a score of the client (domain.md section 9). What it means and who says so stands in the reference
 * data.
 *
 * @param relationship null when it is about the case as a whole
 * @param entries that led to it, in the order of the course
 * @param thresholds on which it rests; mostly none
 * @param to the same day for what happened on one day; null while it goes on
 */
public record Found(
        Pattern pattern,
        @Nullable RelationshipId relationship,
        List<EntryId> entries,
        List<UsedThreshold> thresholds,
        LocalDate from,
        @Nullable LocalDate to) {

    public Found {
        entries = List.copyOf(entries);
        thresholds = List.copyOf(thresholds);
    }

    Found until(LocalDate end) {
        return new Found(pattern, relationship, entries, thresholds, from, end);
    }
}
