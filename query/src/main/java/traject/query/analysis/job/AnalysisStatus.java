package traject.query.analysis.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import traject.query.analysis.Warning;
import traject.query.analysis.Watch;
import traject.query.job.Job;
import traject.shared.problem.Problem;

/**
 * How far an analysis is, and what is to be known of what came out.
 *
 * @param stage what is under way while it runs
 * @param percent of the stage, 0 to 100
 * @param request what was asked, with every parameter that was left open too; asked so again, it is the same analysis
 * @param transaction with {@code position}: up to where the log was read
 * @param software which version computed it; the same version gives the same result to the digit
 * @param trajectories how many it is of, when finished
 * @param tables what came out, when finished
 * @param failure why it failed
 * @param explanation more about that, in English, where a definition does not hold for the sequences
 */
public record AnalysisStatus(
        String id,
        Job.State state,
        Watch.@Nullable Stage stage,
        int percent,
        Instant askedAt,
        @Nullable Instant endedAt,
        JsonNode request,
        long transaction,
        long position,
        @Nullable String software,
        @Nullable Integer trajectories,
        List<Warning> warnings,
        List<Table> tables,
        @Nullable Problem failure,
        @Nullable String explanation) {

    /** A table of the result. */
    public record Table(String name, int rows, int columns) {}
}
