package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.Analysis.EstimateSurvival;
import traject.query.analysis.SequenceDefinition.Anchor;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.sequence.survival.Observation;

/** How long something took to happen in a trajectory, in days; where it had not happened by its end, it is censored then. */
public final class TimeToEvent {

    private TimeToEvent() {}

    /** Until it first happened, or as far as the trajectory is known. */
    public static Observation of(Trajectory trajectory, EstimateSurvival asked) {
        LocalDate day = happened(trajectory, asked);
        boolean happened = day != null && !day.isAfter(trajectory.to());
        LocalDate until = happened ? requireNonNull(day) : trajectory.to();
        return new Observation(Math.max(0, ChronoUnit.DAYS.between(trajectory.from(), until)), happened);
    }

    private static @Nullable LocalDate happened(Trajectory trajectory, EstimateSurvival asked) {
        return switch (asked.until()) {
            case RUPTURE -> trajectory.first(Anchor.RUPTURE, null);
            case RELAPSE -> trajectory.first(Anchor.RELAPSE, null);
            case ROLE_SHIFT -> trajectory.first(Anchor.ROLE_SHIFT, null);
            case HANDOVER -> trajectory.first(Anchor.HANDOVER, null);
            case PHASE -> trajectory.first(Anchor.PHASE, asked.phase());
            case ROLES -> roles(trajectory, asked);
            case END -> trajectory.ended() ? trajectory.to() : null;
        };
    }

    /** The first day on which the roles asked held together. */
    private static @Nullable LocalDate roles(Trajectory trajectory, EstimateSurvival asked) {
        return Stream.of(Dimension.CLIENT_ROLE, Dimension.HELPER_ROLE)
                .flatMap(dimension -> trajectory.stretches().getOrDefault(dimension, List.of()).stream())
                .map(Stretch::from)
                .sorted()
                .filter(day -> holds(trajectory, day, Dimension.CLIENT_ROLE, asked.clientRole())
                        && holds(trajectory, day, Dimension.HELPER_ROLE, asked.helperRole()))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(Trajectory trajectory, LocalDate day, Dimension dimension, @Nullable Enum<?> wanted) {
        return wanted == null || trajectory.on(day, dimension) == wanted;
    }
}
