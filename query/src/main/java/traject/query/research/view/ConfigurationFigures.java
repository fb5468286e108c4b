package traject.query.research.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.SequenceDefinition.Dimension;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.analysis.Stretch;
import traject.query.analysis.Trajectory;
import traject.query.configuration.ObservedConfigurations;
import traject.query.configuration.ObservedTables;
import traject.query.configuration.Place;
import traject.query.figure.CellMoves;
import traject.query.figure.ConfigurationTable;
import traject.query.research.Lens;
import traject.query.research.view.Sketch.Side;
import traject.shared.reference.ReferenceData;
import traject.shared.vocabulary.ClientRole;
import traject.shared.vocabulary.HelperRole;

/** What relationships brought and how both parties experience them, beside what the study published. */
final class ConfigurationFigures {

    private ConfigurationFigures() {}

    static void of(Sketch sketch, ReferenceData reference) {
        outcomes(sketch, reference);
        sketch.draw(
                "perceptions",
                false,
                side -> ConfigurationTable.ofPerceptions(
                        observed(sketch, side, reference), sketch.plain("perceptions", side)));
        sketch.draw(
                "moves",
                false,
                side -> CellMoves.of(
                        moves(side.cohort().trajectories(Unit.RELATIONSHIP)), sketch.plain("moves", side)));
    }

    /** How often a relationship came from one complete configuration into another, as both roles are known. */
    private static Map<CellMoves.Move, Integer> moves(List<Trajectory> relationships) {
        Map<CellMoves.Move, Integer> moves = new HashMap<>();
        for (Trajectory each : relationships) {
            Place before = null;
            for (LocalDate day : daysOfChange(each)) {
                Place place = place(each, day);
                if (place != null) {
                    if (before != null && !before.equals(place)) {
                        moves.merge(new CellMoves.Move(before, place), 1, Integer::sum);
                    }
                    before = place;
                }
            }
        }
        return moves;
    }

    private static List<LocalDate> daysOfChange(Trajectory trajectory) {
        return Stream.of(Dimension.CLIENT_ROLE, Dimension.HELPER_ROLE)
                .flatMap(dimension -> trajectory.stretches().getOrDefault(dimension, List.of()).stream())
                .map(Stretch::from)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Place place(Trajectory trajectory, LocalDate day) {
        return trajectory.on(day, Dimension.CLIENT_ROLE) instanceof ClientRole client
                        && trajectory.on(day, Dimension.HELPER_ROLE) instanceof HelperRole helper
                ? new Place(client, helper)
                : null;
    }

    static void outcomes(Sketch sketch, ReferenceData reference) {
        sketch.draw(
                "outcomes",
                false,
                side -> ConfigurationTable.ofOutcomes(
                        observed(sketch, side, reference), sketch.plain("outcomes", side)));
    }

    private static ObservedConfigurations observed(Sketch sketch, Side side, ReferenceData reference) {
        Lens lens = sketch.question().lens();
        ObservedTables tables = new ObservedTables(
                lens.on(),
                lens.knownUntil(),
                lens.view(),
                sketch.question().options().cell());
        side.cohort().members().forEach(member -> tables.add(member.tabled()));
        return tables.beside(reference.outcomes(), reference.perceptions());
    }
}
