package traject.query.research.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import traject.query.analysis.SequenceDefinition;
import traject.query.analysis.SequenceDefinition.Missing;
import traject.query.analysis.TrajectorySequences;
import traject.query.research.Lens;
import traject.query.research.Question;
import traject.query.research.cohort.Cohort;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;

/** Takes one case after another, and keeps those of the groups of a question; not to be used by two threads at once. */
public final class ExportFold {

    private final Lens lens;
    private final SequenceDefinition definition;
    private final TrajectorySequences laidOut;
    private final Map<CaseId, Membership> chosen;
    private final UnaryOperator<String> pseudonym;
    private final List<ExportedCase> cases = new ArrayList<>();

    /**
     * @param all those who count, as the figures of the question have them
     * @param pseudonym the same as that of the cohort
     * @throws traject.query.analysis.NotComputable when nobody is in the groups
     */
    public ExportFold(Question question, Cohort all, UnaryOperator<String> pseudonym) {
        this.lens = question.lens();
        this.definition = question.layout().definition(Missing.KEPT);
        this.chosen = memberships(question, all);
        this.laidOut = TrajectorySequences.of(
                all.of(chosen::containsKey).trajectories(question.layout().unit()), definition);
        this.pseudonym = pseudonym;
    }

    private static Map<CaseId, Membership> memberships(Question question, Cohort all) {
        Map<CaseId, Membership> groups = new HashMap<>();
        all.of(question.a()).members().forEach(member -> groups.put(member.caseId(), Membership.A));
        if (question.b() != null) {
            all.of(question.b())
                    .members()
                    .forEach(member -> groups.merge(member.caseId(), Membership.B, (_, _) -> Membership.A_AND_B));
        }
        return groups;
    }

    /** One more case, from its whole stream in version order; one of neither group is left out. */
    public void add(CaseId caseId, List<Recorded> stream) {
        Membership membership = chosen.get(caseId);
        if (membership != null) {
            ExportedCase read = ExportedCase.of(
                    Timeline.of(caseId, stream), lens.on(), lens.knownUntil(), lens.view(), membership, pseudonym);
            if (read != null) {
                cases.add(read);
            }
        }
    }

    /** What was taken, to be written. */
    public ExportedCases cases() {
        return ExportedCases.of(laidOut, definition, cases, pseudonym);
    }
}
