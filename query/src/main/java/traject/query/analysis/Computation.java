package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import traject.query.analysis.Analysis.Compare;
import traject.query.analysis.Analysis.Describe;
import traject.query.analysis.Analysis.EstimateSurvival;
import traject.query.analysis.Analysis.ExplainDiscrepancy;
import traject.query.analysis.Analysis.FindSubsequences;
import traject.query.analysis.Analysis.ListSequences;
import traject.query.analysis.Analysis.MakeTypology;
import traject.query.problem.Reason;
import traject.query.sequence.DistinctSequences;
import traject.query.sequence.Sequences;
import traject.query.sequence.dissimilarity.Dissimilarity;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** One analysis under way: its trajectories as sequences, what it is watched by, and the warnings gathered. */
final class Computation {

    /** A matrix of so many different sequences takes some 400 MB. */
    static final int MOST_COMPARED = 10_000;

    /** Of fewer trajectories nothing much can be said. */
    static final int SMALL = 5;

    private final TrajectorySequences laidOut;
    private final long seed;
    private final Watch watch;
    private final List<Warning> warnings = new ArrayList<>();

    private Computation(TrajectorySequences laidOut, long seed, Watch watch) {
        this.laidOut = laidOut;
        this.seed = seed;
        this.watch = watch;
        this.warnings.addAll(laidOut.warnings());
    }

    /**
     * Computes what is asked.
     *
     * @param request a complete one
     * @throws NotComputable when these trajectories do not allow it
     */
    static Result of(AnalysisRequest request, List<Trajectory> trajectories, Watch watch) {
        TrajectorySequences laidOut = TrajectorySequences.of(trajectories, requireNonNull(request.sequences()));
        Computation computation = new Computation(laidOut, requireNonNull(request.seed()), watch);
        watch.reached(Watch.Stage.ANALYSING, 0);
        List<ResultTable> tables = switch (request.analysis()) {
            case ListSequences asked -> Listing.of(laidOut, asked);
            case Describe asked -> Description.of(computation, asked);
            case Compare asked -> Distances.of(computation, asked);
            case MakeTypology asked -> Typology.of(computation, asked);
            case ExplainDiscrepancy asked -> Explanation.of(computation, asked);
            case FindSubsequences asked -> CoursesOfEvents.of(computation, asked);
            case EstimateSurvival asked -> Survival.of(computation, asked);
        };
        watch.reached(Watch.Stage.ANALYSING, 1);
        return new Result(laidOut.trajectories().size(), computation.warnings, tables);
    }

    List<Trajectory> trajectories() {
        return laidOut.trajectories();
    }

    Sequences sequences() {
        return laidOut.sequences();
    }

    List<String> ids() {
        return laidOut.trajectories().stream().map(Trajectory::id).toList();
    }

    long seed() {
        return seed;
    }

    void warn(Warning.Kind kind, long number, long of) {
        if (number > 0) {
            warnings.add(new Warning(kind, number, of));
        }
    }

    /** Says how far it is, and ends here if it was cancelled. */
    void reached(double share) {
        watch.reached(Watch.Stage.ANALYSING, share);
    }

    Dissimilarity measure(Measure asked) {
        warn(Warning.Kind.NOT_TRIANGULAR, asked.isTriangular(sequences()) ? 0 : 1, 1);
        return asked.on(sequences());
    }

    /** All pairs, if they are not too many. */
    DistanceMatrix distances(Measure asked) {
        if (DistinctSequences.of(sequences()).first().length > MOST_COMPARED) {
            throw NotComputable.because(Reason.TOO_MANY_TRAJECTORIES);
        }
        return DistanceMatrix.of(sequences(), measure(asked), watch.of(Watch.Stage.COMPARING));
    }

    /** The groups of a covariate in alphabetical order; small ones are told. */
    List<String> groups(Covariate by) {
        List<String> each = sequences().covariate(by.name());
        List<String> groups = each.stream().distinct().sorted().toList();
        warn(
                Warning.Kind.SMALL_GROUPS,
                groups.stream()
                        .filter(group -> each.stream().filter(group::equals).count() < SMALL)
                        .count(),
                groups.size());
        return groups;
    }
}
