package traject.query.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import traject.query.research.process.FivePhases;
import traject.query.sequence.Sequences;
import traject.shared.vocabulary.Pattern;

/** One of each kind of figure, of invented trajectories. */
public final class AllFigures {

    private AllFigures() {}

    /** By name, in Dutch. Those that count relationships or steps instead of trajectories do not depend on the number. */
    public static Map<String, Figure> of(int trajectories) {
        Sequences months = Trajectories.of(trajectories, 25, 1);
        Times times = Times.from(TimeUnit.MONTH);
        int[] zero = IntStream.range(0, trajectories).map(i -> i % 7).toArray();
        Map<Pattern, PatternCounts.Count> patterns = Map.of(
                Pattern.STABLE, new PatternCounts.Count(trajectories / 2, trajectories / 2),
                Pattern.PREMATURE_GUIDANCE, new PatternCounts.Count(trajectories / 5, trajectories / 4));
        Map<String, Function<Setting, Figure>> drawings = new LinkedHashMap<>();
        drawings.put("outcomes", s -> ConfigurationTable.ofOutcomes(ConfigurationTableTest.observed(), s));
        drawings.put("perceptions", s -> ConfigurationTable.ofPerceptions(ConfigurationTableTest.observed(), s));
        drawings.put("chronogram", s -> Chronogram.of(months, times, s));
        drawings.put("index", s -> IndexPlot.of(months, Ordering.fromEnd(months), TimeUnit.MONTH, s));
        drawings.put("aligned", s -> IndexPlot.aligned(months, Ordering.given(months), zero, TimeUnit.MONTH, s));
        drawings.put("transitions", s -> TransitionTable.of(months, 1, TimeUnit.MONTH, s));
        drawings.put("cells", s -> TransitionTable.of(TransitionTableTest.configurations(), 2, TimeUnit.MONTH, s));
        drawings.put("flows", s -> Flows.of(months, List.of(1, 8, 15, 22), times, s));
        drawings.put("mean", s -> MeanTimes.of(months, TimeUnit.MONTH, s));
        drawings.put("entropy", s -> EntropyLine.of(months, times, s));
        drawings.put(
                "survival",
                s -> SurvivalCurves.of(
                        List.of(
                                SurvivalCurvesTest.group("A", trajectories, 0.03, 1),
                                SurvivalCurvesTest.group("B", trajectories / 5, 0.06, 2)),
                        TimeUnit.MONTH,
                        s));
        drawings.put("patterns", s -> PatternCounts.of(patterns, trajectories, s));
        drawings.put("tree", s -> TypologyTree.of(TypologyFiguresTest.types(6, s), s));
        drawings.put("shares", s -> TypeSharesTest.figure(new int[][] {{120, 10}, {52, 25}, {40, 6}}, s));
        drawings.put("quality", s -> TypologyQuality.of(TypologyFiguresTest.measured(), s));
        drawings.put(
                "representatives",
                s -> TypeRepresentatives.of(
                        TypologyFiguresTest.SEQUENCES, TypologyFiguresTest.representatives(), times, s));
        drawings.put("frequent", s -> FrequentEvents.of(EventFiguresTest.frequent(), s));
        drawings.put(
                "discriminating",
                s -> DiscriminatingEvents.of(
                        EventFiguresTest.discriminating(), List.of("A: all others", "B: premature guidance"), s));
        drawings.put("process", s -> ProcessMap.of(ProcessMapTest.CASES, s));
        drawings.put("moves", s -> CellMoves.of(CellMovesTest.many(), s));
        drawings.put("proportions", s -> Proportions.of(List.of(ProportionsTest.A, ProportionsTest.B), s));
        drawings.put("variants", s -> VariantsFigure.of(ProcessFiguresTest.PHASES, s));
        drawings.put("rework", s -> ReworkFigure.of(ProcessFiguresTest.PHASES, s));
        drawings.put("handover", s -> HandoverFigure.of(ProcessFiguresTest.PHASES, s));
        drawings.put("conformance", s -> ConformanceFigure.of(FivePhases.conformance(ProcessFiguresTest.PHASES), s));
        drawings.put("fitness", s -> FitnessFigure.of(FivePhases.conformance(ProcessFiguresTest.PHASES), s));
        drawings.put("tangle", s -> ProcessMap.of(ProcessMapTest.tangle(25, 400), s));
        Map<String, Figure> figures = new LinkedHashMap<>();
        drawings.forEach((name, drawing) ->
                figures.put(name, drawing.apply(new Setting(name, Locale.of("nl"), "cliëntrol, groep A"))));
        return figures;
    }
}
