package traject.query.analysis;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import traject.query.analysis.Analysis.Compare;
import traject.query.problem.Reason;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** All dissimilarities, as a square table. */
final class Distances {

    /** So many rows and columns can be taken home as text. */
    private static final int MOST_LISTED = 2_000;

    private Distances() {}

    static List<ResultTable> of(Computation computation, Compare asked) {
        List<String> ids = computation.ids();
        if (ids.size() > MOST_LISTED) {
            throw NotComputable.because(Reason.TOO_MANY_TRAJECTORIES);
        }
        DistanceMatrix distances = computation.distances(requireNonNull(asked.measure()));
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("id", ids));
        for (int j = 0; j < ids.size(); j++) {
            columns.add(Column.numbers(ids.get(j), distances.row(j)));
        }
        return List.of(new ResultTable("distances", columns));
    }
}
