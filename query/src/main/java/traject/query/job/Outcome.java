package traject.query.job;

import org.jspecify.annotations.Nullable;

/**
 * What came out of work, as JSON.
 *
 * @param summary what is told before the result is read
 * @param result null where the result is a file
 */
public record Outcome(String summary, @Nullable String result) {}
