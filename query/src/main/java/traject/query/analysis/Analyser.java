package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import traject.query.caseload.Group;
import traject.query.problem.Reason;
import traject.query.timeline.Timeline;
import traject.shared.course.Recorded;
import traject.shared.event.CaseId;

/**
 * Takes one case after another, keeps the trajectories of those that are asked about, and then computes what is asked of
 * them. It needs no database: whoever has the streams of cases can use it.
 */
public final class Analyser {

    private final AnalysisRequest request;
    private final Watch watch;
    private final Group group;
    private final LocalDate on;
    private final Instant knownAt;
    private final TrajectoryFold fold;

    /**
     * @param request a complete one
     * @param pseudonym what stands for the id of a case in results
     */
    public Analyser(AnalysisRequest request, UnaryOperator<String> pseudonym, Watch watch) {
        Selection population = requireNonNull(request.population());
        this.request = request;
        this.watch = watch;
        this.group = population.group();
        this.on = requireNonNull(population.on());
        this.knownAt = population.knownAt() == null ? Instant.MAX : population.knownAt();
        this.fold = new TrajectoryFold(
                on,
                knownAt,
                requireNonNull(population.view()),
                requireNonNull(requireNonNull(request.sequences()).unit()),
                pseudonym);
    }

    /** One more case, from its whole stream in version order. */
    public void add(CaseId caseId, List<Recorded> recorded) {
        if (group.wants(caseId, recorded, on, knownAt)) {
            fold.add(Timeline.of(caseId, recorded));
        }
    }

    /**
     * What is asked, of all cases added.
     *
     * @throws NotComputable when these trajectories do not allow it
     */
    public Result result() {
        List<Trajectory> trajectories = fold.trajectories();
        try {
            return Computation.of(request, trajectories, watch);
        } catch (NotComputable told) {
            throw told;
        } catch (IllegalArgumentException notDefined) {
            throw NotComputable.because(Reason.ANALYSIS_NOT_DEFINED, notDefined);
        }
    }
}
