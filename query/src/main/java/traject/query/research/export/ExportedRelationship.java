package traject.query.research.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Relationship.Lead;

/**
 * A relationship of a case, under pseudonyms.
 *
 * @param id the same as that of its trajectory, where relationships are followed
 * @param to the day of its end; null while it runs
 * @param leads each time that it carried the trajectory
 */
record ExportedRelationship(
        String id, String helper, LocalDate from, @Nullable LocalDate to, List<Lead> leads) {

    ExportedRelationship {
        leads = List.copyOf(leads);
    }

    boolean leadsOn(LocalDate day) {
        return leads.stream()
                .anyMatch(lead -> !lead.from().isAfter(day)
                        && (lead.to() == null || lead.to().isAfter(day)));
    }

    boolean stopsLeadingOn(LocalDate day) {
        return leads.stream().anyMatch(lead -> day.equals(lead.to()));
    }

    boolean isOverOn(LocalDate day) {
        return to != null && !to.isAfter(day);
    }
}
