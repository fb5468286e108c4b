package traject.query.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.SequenceDefinition.Anchor;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.shared.vocabulary.Phase;

/**
 * One trajectory as analyses read it: no names, no text.
 *
 * @param id a pseudonym
 * @param to the first day that does not belong to it
 * @param ended whether it ended then; otherwise that is as far as it is looked at, and it may have gone on
 * @param shifts days on which a role changed, in order
 * @param relapses days of relapses, in order
 * @param ruptures days on which the client dropped out, in order, with that on which the case closed because of it
 * @param handovers days on which somebody else took over, in order
 * @param entries what was recorded of it, in the order of the course
 */
public record Trajectory(
        String id,
        LocalDate from,
        LocalDate to,
        boolean ended,
        Map<Dimension, List<Stretch>> stretches,
        List<LocalDate> shifts,
        List<LocalDate> relapses,
        List<LocalDate> ruptures,
        List<LocalDate> handovers,
        List<Entry> entries,
        Map<Covariate, String> covariates) {

    /** An entry by its kind. */
    public record Entry(LocalDate on, String kind) {}

    /** What held at the end of a day; null when nothing is known to have. */
    public @Nullable Enum<?> on(LocalDate day, Dimension dimension) {
        return Stretch.at(day, stretches.getOrDefault(dimension, List.of()));
    }

    /** When something first happened in it; null when it did not. */
    public @Nullable LocalDate first(Anchor anchor, @Nullable Phase phase) {
        return switch (anchor) {
            case OPENING -> from;
            case PHASE -> phase == null ? null : firstDay(Dimension.PHASE, phase);
            case ROLE_SHIFT -> firstOf(shifts);
            case RELAPSE -> firstOf(relapses);
            case RUPTURE -> firstOf(ruptures);
            case HANDOVER -> firstOf(handovers);
        };
    }

    /** The first day on which a word held; null when it never did. */
    public @Nullable LocalDate firstDay(Dimension dimension, Enum<?> word) {
        return stretches.getOrDefault(dimension, List.of()).stream()
                .filter(stretch -> stretch.word() == word)
                .map(Stretch::from)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate firstOf(List<LocalDate> days) {
        return days.isEmpty() ? null : days.getFirst();
    }
}
