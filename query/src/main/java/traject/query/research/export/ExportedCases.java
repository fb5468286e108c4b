package traject.query.research.export;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.Covariate;
import traject.query.analysis.SequenceDefinition;
import traject.query.analysis.SequenceDefinition.Axis;
import traject.query.analysis.Trajectory;
import traject.query.analysis.TrajectorySequences;
import traject.query.sequence.Sequences;

/**
 * What an export is made of: the trajectories that a question chooses, laid out as it asks, and the courses of their
 * cases. Both are in the order of their pseudonyms, which tells nothing of the cases.
 *
 * @param definition a complete one, by which the sequences are laid out
 * @param sequences of the trajectories, in their order
 * @param cases of the trajectories, those without a time 0 included
 */
public record ExportedCases(
        SequenceDefinition definition,
        Sequences sequences,
        List<ExportedTrajectory> trajectories,
        List<ExportedCase> cases) {

    /** @throws IllegalArgumentException when a trajectory is that of no case among these */
    public ExportedCases {
        trajectories = List.copyOf(trajectories);
        cases = cases.stream().sorted(Comparator.comparing(ExportedCase::id)).toList();
        Map<String, ExportedCase> known = byTrajectory(cases);
        for (ExportedTrajectory each : trajectories) {
            if (!known.containsKey(each.id())) {
                throw new IllegalArgumentException("trajectory " + each.id() + " is that of no case");
            }
        }
    }

    /**
     * Puts together what one reading of the log gives.
     *
     * @param definition a complete one, by which the trajectories are laid out
     * @param pseudonym the same as that of the trajectories and cases
     */
    public static ExportedCases of(
            TrajectorySequences laidOut,
            SequenceDefinition definition,
            List<ExportedCase> cases,
            UnaryOperator<String> pseudonym) {
        LocalDate calendar = zeroOfCalendar(laidOut, definition);
        return new ExportedCases(
                definition,
                laidOut.sequences(),
                laidOut.trajectories().stream()
                        .map(each -> new ExportedTrajectory(
                                each,
                                calendar == null ? zero(each, definition) : calendar,
                                covariates(each, pseudonym)))
                        .toList(),
                cases);
    }

    private static @Nullable LocalDate zeroOfCalendar(TrajectorySequences laidOut, SequenceDefinition definition) {
        return definition.axis() != Axis.CALENDAR
                ? null
                : laidOut.trajectories().stream()
                        .map(Trajectory::from)
                        .min(Comparator.naturalOrder())
                        .map(requireNonNull(definition.step())::floor)
                        .orElse(null);
    }

    private static LocalDate zero(Trajectory trajectory, SequenceDefinition definition) {
        return requireNonNull(trajectory.first(requireNonNull(definition.alignedOn()), definition.phase()));
    }

    private static Map<Covariate, String> covariates(Trajectory trajectory, UnaryOperator<String> pseudonym) {
        Map<Covariate, String> hidden = new EnumMap<>(trajectory.covariates());
        hidden.computeIfPresent(Covariate.SERVICE, (_, id) -> ExportedCase.service(id, pseudonym));
        hidden.computeIfPresent(Covariate.TEAM, (_, id) -> ExportedCase.team(id, pseudonym));
        return hidden;
    }

    /** The case of each trajectory, be that a case or one of its relationships. */
    Map<String, ExportedCase> byTrajectory() {
        return byTrajectory(cases);
    }

    private static Map<String, ExportedCase> byTrajectory(List<ExportedCase> cases) {
        Map<String, ExportedCase> known = new HashMap<>();
        for (ExportedCase each : cases) {
            known.put(each.id(), each);
            each.relationships().forEach(relationship -> known.put(relationship.id(), each));
        }
        return known;
    }

    /** Number of events. */
    long events() {
        return cases.stream().mapToLong(each -> each.events().size()).sum();
    }
}
