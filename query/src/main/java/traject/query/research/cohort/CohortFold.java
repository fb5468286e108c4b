package traject.query.research.cohort;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import traject.query.analysis.SequenceDefinition.Unit;
import traject.query.analysis.TrajectoryFold;
import traject.query.configuration.Found;
import traject.query.configuration.ObservedRelationship;
import traject.query.configuration.PatternRecognizer;
import traject.query.research.Lens;
import traject.query.research.process.CourseSteps;
import traject.query.timeline.CaseState;
import traject.query.timeline.CaseStatus;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;
import traject.shared.reference.Thresholds;
import traject.shared.vocabulary.Pattern;

/** Takes one case after another; not to be used by two threads at once. */
final class CohortFold {

    private final Lens lens;
    private final Thresholds thresholds;
    private final UnaryOperator<String> pseudonym;
    private final List<Member> members = new ArrayList<>();

    CohortFold(Lens lens, Thresholds thresholds, UnaryOperator<String> pseudonym) {
        this.lens = lens;
        this.thresholds = thresholds;
        this.pseudonym = pseudonym;
    }

    /** One more case, from its whole stream in version order; one that was not open by the day asked is left out. */
    void add(CaseId caseId, List<Recorded> stream) {
        Timeline timeline = Timeline.of(caseId, stream);
        CaseState state = timeline.at(lens.on(), lens.knownUntil(), lens.view());
        if (state.opening() == null || state.status() == CaseStatus.UNKNOWN) {
            return;
        }
        TrajectoryFold courses = fold(Unit.CASE);
        TrajectoryFold relationships = fold(Unit.RELATIONSHIP);
        courses.add(timeline);
        relationships.add(timeline);
        List<Pattern> findings = new PatternRecognizer(thresholds)
                .recognize(timeline, lens.on(), lens.knownUntil(), lens.view()).stream()
                        .map(Found::pattern)
                        .toList();
        Set<Pattern> patterns = EnumSet.noneOf(Pattern.class);
        patterns.addAll(findings);
        members.add(new Member(
                caseId,
                courses.trajectories().getFirst(),
                relationships.trajectories(),
                ObservedRelationship.of(
                        state, timeline.spells(lens.on(), lens.knownUntil(), lens.view()), lens.on(), lens.view()),
                CourseSteps.of(timeline, lens.on(), lens.knownUntil(), lens.view(), pseudonym),
                patterns,
                findings));
    }

    private TrajectoryFold fold(Unit unit) {
        return new TrajectoryFold(lens.on(), lens.knownUntil(), lens.view(), unit, pseudonym);
    }

    Cohort cohort() {
        return Cohort.inOrder(members.stream());
    }
}
