package traject.query.analysis;

import java.util.List;

/**
 * What came out.
 *
 * @param trajectories how many the analysis is of
 * @param warnings what is to be known before anything is concluded
 */
public record Result(int trajectories, List<Warning> warnings, List<ResultTable> tables) {

    public Result {
        warnings = List.copyOf(warnings);
        tables = List.copyOf(tables);
    }
}
