package traject.query.research.view;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import traject.query.analysis.Watch;
import traject.query.research.Question;
import traject.query.research.cohort.Cohort;
import traject.query.research.view.Drawn.Panel;
import traject.shared.reference.ReferenceData;

/** Draws the answer to a question. */
public final class Answer {

    private Answer() {}

    /**
     * Draws it.
     *
     * @param all whose cases count for whoever asks
     * @param seesCases whether the numbers of the cases behind a pattern are told
     * @param watch is told how far it is
     */
    public static Drawn to(
            Question question, Cohort all, boolean seesCases, ReferenceData reference, Locale language, Watch watch) {
        Cohort a = all.of(question.a());
        Cohort b = question.b() == null ? null : all.of(question.b());
        Sketch sketch = new Sketch(question, a, b, new Phrases(language), watch);
        watch.reached(Watch.Stage.ANALYSING, 0);
        if (!sketch.sides().isEmpty()) {
            draw(sketch, reference);
        }
        return new Drawn(
                told(a, question),
                b == null ? null : told(b, question),
                sketch.panels(),
                sketch.remarks(),
                seesCases && sketch.panels().stream().map(Panel::name).anyMatch("patterns-a"::equals)
                        ? PatternFigures.behind(a)
                        : Map.of());
    }

    private static @Nullable Integer told(Cohort group, Question question) {
        return group.size() >= question.few() || group.size() == 0 ? group.size() : null;
    }

    private static void draw(Sketch sketch, ReferenceData reference) {
        switch (sketch.question().topic()) {
            case OVERVIEW -> {
                ConfigurationFigures.outcomes(sketch, reference);
                SequenceFigures.transitions(sketch);
                SequenceFigures.chronogram(sketch);
                SurvivalFigures.of(sketch);
                SequenceFigures.flows(sketch);
            }
            case CONFIGURATIONS -> ConfigurationFigures.of(sketch, reference);
            case DISTRIBUTION -> SequenceFigures.distribution(sketch);
            case COURSES -> SequenceFigures.courses(sketch);
            case TRANSITIONS -> SequenceFigures.transitions(sketch);
            case FLOWS -> SequenceFigures.flows(sketch);
            case TYPOLOGY -> TypologyFigures.of(sketch);
            case SURVIVAL -> SurvivalFigures.of(sketch);
            case SUBSEQUENCES -> SubsequenceFigures.of(sketch);
            case PROCESS -> ProcessTopic.of(sketch);
            case PATTERNS -> PatternFigures.of(sketch);
        }
    }
}
