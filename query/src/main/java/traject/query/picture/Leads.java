package traject.query.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.CaseState;
import traject.query.timeline.Closure;
import traject.query.timeline.Relationship;
import traject.shared.event.RelationshipId;

/**
 * When the case was open, who led, and when nobody did.
 *
 * @param open the times in which it was open
 * @param leads the times in which a relationship led, in order
 */
record Leads(List<Time> open, List<Lead> leads) {

    /**
     * Days from one up to, not including, another.
     *
     * @param to null while it lasts
     */
    record Time(LocalDate from, @Nullable LocalDate to) {}

    /** A time in which this relationship led. */
    record Lead(RelationshipId relationship, Time time) {}

    static Leads of(CaseState state) {
        List<Lead> leads = new ArrayList<>();
        for (Relationship relationship : state.relationships()) {
            for (Relationship.Lead lead : relationship.leads()) {
                leads.add(new Lead(relationship.id(), new Time(lead.from(), lead.to())));
            }
        }
        leads.sort(Comparator.comparing(lead -> lead.time().from()));
        return new Leads(open(state), List.copyOf(leads));
    }

    private static List<Time> open(CaseState state) {
        List<Time> times = new ArrayList<>();
        LocalDate from = state.opening() == null ? null : state.opening().occurredOn();
        for (Closure closure : state.closures()) {
            if (from != null) {
                times.add(new Time(from, closure.closed().occurredOn()));
            }
            from = closure.reopened() == null ? null : closure.reopened().occurredOn();
        }
        if (from != null) {
            times.add(new Time(from, null));
        }
        return List.copyOf(times);
    }

    /** The times in which the case was open and nobody led, until a day if they last. */
    List<Time> gaps(LocalDate horizon) {
        List<Time> gaps = new ArrayList<>();
        for (Time time : open) {
            LocalDate free = time.from();
            for (Lead lead : leads) {
                LocalDate from = lead.time().from();
                boolean within = !from.isBefore(time.from()) && (time.to() == null || from.isBefore(time.to()));
                if (within) {
                    add(free, from, gaps);
                    free = lead.time().to() == null
                            ? LocalDate.MAX
                            : lead.time().to();
                }
            }
            add(free, time.to() == null ? horizon : time.to(), gaps);
        }
        return gaps;
    }

    private static void add(LocalDate from, LocalDate to, List<Time> gaps) {
        if (from.isBefore(to)) {
            gaps.add(new Time(from, to));
        }
    }

    /** The times in which this relationship led. */
    List<Time> of(RelationshipId relationship) {
        return leads.stream()
                .filter(lead -> lead.relationship().equals(relationship))
                .map(Lead::time)
                .toList();
    }

    /** What of a time lies within the times in which it led, and what beside them. */
    static List<Piece> pieces(LocalDate from, LocalDate to, List<Time> led) {
        List<Piece> pieces = new ArrayList<>();
        LocalDate at = from;
        for (Time lead : led) {
            LocalDate start = lead.from().isAfter(at) ? lead.from() : at;
            LocalDate end = lead.to() == null || lead.to().isAfter(to) ? to : lead.to();
            if (start.isBefore(end)) {
                if (at.isBefore(start)) {
                    pieces.add(new Piece(at, start, false));
                }
                pieces.add(new Piece(start, end, true));
                at = end;
            }
        }
        if (at.isBefore(to) || pieces.isEmpty()) {
            boolean leading = pieces.isEmpty() && led.stream().anyMatch(lead -> holds(lead, from));
            pieces.add(new Piece(at, to, leading));
        }
        return pieces;
    }

    private static boolean holds(Time lead, LocalDate day) {
        return !day.isBefore(lead.from()) && (lead.to() == null || !day.isAfter(lead.to()));
    }

    /** A stretch of days in which the relationship led or did not. */
    record Piece(LocalDate from, LocalDate to, boolean leading) {}
}
