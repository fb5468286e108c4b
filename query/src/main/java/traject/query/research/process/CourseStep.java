package traject.query.research.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import traject.query.timeline.Configuration;
import traject.shared.vocabulary.Phase;

/**
 * An entry of a case as a step of a process: no names, no text. A log of millions fits in memory, so what many steps have
 * in common they share.
 *
 * @param day on which it happened, counted from 1970-01-01
 * @param kind of entry, by its wire name, such as {@code role-shifted}
 * @param phase into which the case went with it; null when it stayed where it was
 * @param configuration of the leading relationship, when both roles are known and the step brought one of them, or
 *     somebody else to lead; null when it did not
 * @param leader pseudonym of the helper who leads the case after the step, or led it until then when it ended that; null
 *     in a gap. Who leads carries the trajectory (domain.md section 1), and a handover is that somebody else does: who
 *     happened to write the entry, or stands in for a while, is no question of handover
 */
public record CourseStep(
        int day,
        String kind,
        @Nullable Phase phase,
        @Nullable Configuration configuration,
        @Nullable String leader) {

    /** The day on which it happened. */
    public LocalDate on() {
        return LocalDate.ofEpochDay(day);
    }
}
