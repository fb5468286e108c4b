package traject.query.timeline;

import java.util.Map;
import traject.shared.vocabulary.Phase;

/**
 * How many cases stood where on a day, as known at a moment, in a view. Only numbers: no names, no ids, no text.
 *
 * @param notYetOpen cases known by then of which the opening was still to come
 * @param withoutLead open cases in which nobody leads
 * @param phases open cases per phase
 * @param configurations open cases per configuration of the leading relationship, roles perhaps unknown
 * @param relationshipsRunning relationships that run, leading or not
 * @param relationshipsEnded former relationships, of open and closed cases
 */
public record Population(
        int notYetOpen,
        int open,
        int closed,
        int withoutLead,
        Map<Phase, Integer> phases,
        Map<Configuration, Integer> configurations,
        int relationshipsRunning,
        int relationshipsEnded) {}
