package traject.query.research.dataset;

/**
 * How much somebody may keep, in bytes as they are read.
 *
 * @param largestFile of one file
 * @param total of all files of one owner
 * @param used of that total by now
 */
public record DatasetRoom(long largestFile, long total, long used) {

    /** So many files at most, however small. */
    public static final int MOST_DATASETS = 100;

    /** What is left; never negative, also when the setting became smaller. */
    public long left() {
        return Math.max(0, total - used);
    }
}
