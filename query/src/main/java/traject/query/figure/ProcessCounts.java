package traject.query.figure;

import java.util.List;
import java.util.stream.IntStream;
import traject.query.disclosure.LinkedCounts;
import traject.query.disclosure.Protection;
import traject.query.disclosure.Told;
import traject.query.figure.ProcessGraph.Follows;
import traject.query.figure.ProcessGraph.Step;

/**
 * What is told of how often steps happen and follow each other. What leads to a step and what begins with it are as many
 * as it happens, and so are what it leads to and what ends with it: how many begin or end there is not told, but could be
 * worked out. Where there is more before or after a step than it happens, each count is protected by itself.
 *
 * @param steps in the order of the graph
 * @param follows in the order of the graph
 */
record ProcessCounts(List<Told> steps, List<Told> follows) {

    static ProcessCounts of(ProcessGraph graph, Protection protection) {
        int steps = graph.steps().size();
        double[] begin = graph.steps().stream().mapToDouble(Step::count).toArray();
        double[] end = begin.clone();
        for (Follows each : graph.follows()) {
            begin[graph.indexOf(each.to())] -= each.count();
            end[graph.indexOf(each.from())] -= each.count();
        }
        boolean linked = IntStream.range(0, steps).allMatch(step -> begin[step] >= 0 && end[step] >= 0);
        List<Told> told = protection.isOn() && linked
                ? linked(graph, begin, end, protection)
                : IntStream.range(0, steps + graph.follows().size())
                        .mapToObj(number -> alone(graph, number, protection))
                        .toList();
        return new ProcessCounts(
                told.subList(0, steps),
                told.subList(steps, steps + graph.follows().size()));
    }

    private static Told alone(ProcessGraph graph, int number, Protection protection) {
        int steps = graph.steps().size();
        double count = number < steps
                ? graph.steps().get(number).count()
                : graph.follows().get(number - steps).count();
        double cases = number < steps
                ? graph.steps().get(number).cases()
                : graph.follows().get(number - steps).cases();
        Told told = Told.alone(count, protection);
        return told.isExact() && protection.isSmall(cases) ? Told.atLeast(protection) : told;
    }

    private static List<Told> linked(ProcessGraph graph, double[] begin, double[] end, Protection protection) {
        LinkedCounts linked = new LinkedCounts(protection);
        int outside = linked.place();
        int[] before = graph.steps().stream().mapToInt(step -> linked.place()).toArray();
        int[] after = graph.steps().stream().mapToInt(step -> linked.place()).toArray();
        for (int step = 0; step < before.length; step++) {
            Step each = graph.steps().get(step);
            linked.cell(before[step], after[step], each.count(), each.cases());
        }
        for (Follows each : graph.follows()) {
            linked.cell(
                    after[graph.indexOf(each.from())], before[graph.indexOf(each.to())], each.count(), each.cases());
        }
        for (int step = 0; step < before.length; step++) {
            linked.unpublished(outside, before[step], begin[step]);
            linked.unpublished(after[step], outside, end[step]);
        }
        return linked.protect();
    }
}
