package traject.command.intake;

/**
 * How far a file is.
 *
 * @param done lines of which it is known what came of them
 * @param total lines of the file; 0 as long as they are not counted
 * @param report of what was done so far
 */
public record ImportProgress(long done, long total, ImportReport report) {}
