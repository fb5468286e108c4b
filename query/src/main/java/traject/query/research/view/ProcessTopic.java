package traject.query.research.view;

import java.util.List;
import traject.query.figure.Figure;
import traject.query.process.EventLog;
import traject.query.process.conformance.ConformanceException;
import traject.query.research.cohort.Member;
import traject.query.research.process.Activity;
import traject.query.research.process.ProcessFigures;
import traject.query.research.process.ProcessLog;
import traject.query.research.process.ProcessView;
import traject.query.research.view.Sketch.Side;

/** What follows what in the work, what comes again, who hands over to whom, and how it fits the five phases. */
final class ProcessTopic {

    private ProcessTopic() {}

    static void of(Sketch sketch) {
        ProcessView[] views = ProcessView.values();
        for (int v = 0; v < views.length; v++) {
            sketch.reached((double) v / views.length);
            for (Side side : sketch.sides()) {
                draw(sketch, side, views[v]);
            }
        }
    }

    private static void draw(Sketch sketch, Side side, ProcessView view) {
        String name = name(view);
        try {
            List<Figure> figures = ProcessFigures.of(log(sketch, side, view), view, sketch.plain(name, side));
            for (int f = 0; f < figures.size(); f++) {
                Figure figure = figures.get(f);
                String each = f == 0 ? name : name + f;
                sketch.add(each + "-" + side.letter(), true, () -> figure);
            }
        } catch (ConformanceException _) {
            sketch.remark("conformance-too-long", sketch.phrases().say("figure.conformance"));
        }
    }

    private static String name(ProcessView view) {
        return switch (view) {
            case MAP -> "map";
            case VARIANTS -> "variants";
            case REWORK -> "rework";
            case HANDOVER -> "handover";
            case CONFORMANCE -> "conformance";
        };
    }

    /** The five phases are looked at in phases, whatever else counts as a step. */
    private static EventLog log(Sketch sketch, Side side, ProcessView view) {
        Activity activity = view == ProcessView.CONFORMANCE
                ? Activity.PHASE
                : sketch.question().options().activity();
        return ProcessLog.of(side.cohort().members().stream().map(Member::steps).toList(), activity);
    }
}
