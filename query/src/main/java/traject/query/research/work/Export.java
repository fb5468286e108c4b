package traject.query.research.work;

import org.jspecify.annotations.Nullable;
import traject.query.job.Job;
import traject.query.research.Question;
import traject.query.research.export.ExportFormat;

/**
 * Data somebody asked for to take home, ready or not.
 *
 * @param made null until it is ready
 */
public record Export(
        Question question,
        ExportFormat format,
        Job job,
        @Nullable Made made) {

    /**
     * What came out.
     *
     * @param bytes of the archive
     * @param checksum SHA-256 of the files of data in it, as its manifest says
     */
    public record Made(long bytes, int trajectories, int cases, String checksum) {}

    /** How the archive is called. */
    public String file() {
        return "traject-" + format.code() + ".zip";
    }
}
