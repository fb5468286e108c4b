package traject.query.research.process;

import java.util.List;
import traject.query.figure.ConformanceFigure;
import traject.query.figure.Figure;
import traject.query.figure.FitnessFigure;
import traject.query.figure.HandoverFigure;
import traject.query.figure.ProcessGraph;
import traject.query.figure.ProcessMap;
import traject.query.figure.ReworkFigure;
import traject.query.figure.Setting;
import traject.query.figure.VariantsFigure;
import traject.query.process.EventLog;
import traject.query.process.conformance.Conformance;

/** The figures of a process, of our cases or of any event log. */
public final class ProcessFigures {

    private ProcessFigures() {}

    /**
     * The figures of a view; none when the log has nothing to show there: no cases, nobody said to have done anything, or
     * none of the five phases. Activities that are words of the field have their labels, others are called as in the log.
     *
     * @throws traject.query.process.conformance.ConformanceException when a case is too long to be laid beside the phases
     */
    public static List<Figure> of(EventLog log, ProcessView view, Setting setting) {
        if (log.cases() == 0) {
            return List.of();
        }
        return switch (view) {
            case MAP -> List.of(ProcessMap.of(ProcessGraph.of(log, setting.language(), setting.protection()), setting));
            case VARIANTS -> List.of(VariantsFigure.of(log, setting));
            case REWORK -> List.of(ReworkFigure.of(log, setting));
            case HANDOVER -> log.resources().size() == 0 ? List.of() : List.of(HandoverFigure.of(log, setting));
            case CONFORMANCE -> conformance(FivePhases.conformance(log), setting);
        };
    }

    private static List<Figure> conformance(Conformance conformance, Setting setting) {
        if (conformance.log().cases() == 0) {
            return List.of();
        }
        Setting second =
                new Setting(setting.id() + "-fitness", setting.language(), setting.subject(), setting.protection());
        return List.of(ConformanceFigure.of(conformance, setting), FitnessFigure.of(conformance, second));
    }
}
