package traject.query.research.view;

import traject.query.configuration.ObservedConfigurations;
import traject.query.configuration.ObservedTables;
import traject.query.figure.ConfigurationTable;
import traject.query.research.Lens;
import traject.query.research.view.Sketch.Side;
import traject.shared.reference.ReferenceData;

/** What relationships brought and how both parties experience them, beside what the study published. */
final class ConfigurationFigures {

    private ConfigurationFigures() {}

    static void of(Sketch sketch, ReferenceData reference) {
        outcomes(sketch, reference);
        sketch.draw(
                "perceptions",
                true,
                side -> ConfigurationTable.ofPerceptions(
                        observed(sketch, side, reference), sketch.plain("perceptions", side)));
    }

    static void outcomes(Sketch sketch, ReferenceData reference) {
        sketch.draw(
                "outcomes",
                true,
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
