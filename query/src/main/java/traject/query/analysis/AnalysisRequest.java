package traject.query.analysis;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a group of trajectories. The same request, of the same log up to the same position, has the same
 * result to the digit.
 *
 * @param population whose trajectories; all that the asker may count without it
 * @param sequences how a trajectory is laid out in time; by month from the opening without it
 * @param analysis what is computed
 * @param seed of whatever is drawn by chance: permutations, shuffles, samples; 1 without it
 */
public record AnalysisRequest(
        @Nullable Selection population,
        @Nullable SequenceDefinition sequences,
        Analysis analysis,
        @Nullable Long seed) {

    /** The same with everything said that it leaves open, as a result repeats it. */
    public AnalysisRequest complete(Selection chosen) {
        return new AnalysisRequest(
                chosen,
                sequences == null ? SequenceDefinition.BY_MONTH : sequences.complete(),
                analysis.complete(),
                seed == null ? 1L : seed);
    }
}
