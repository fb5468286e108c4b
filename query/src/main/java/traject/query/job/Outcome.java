package traject.query.job;

/**
 * What came out of work, as JSON.
 *
 * @param summary what is told before the result is read
 */
public record Outcome(String summary, String result) {}
