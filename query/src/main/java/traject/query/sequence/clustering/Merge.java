package traject.query.sequence.clustering;

/**
 * A step of a hierarchical clustering.
 *
 * @param left what merges: {@code -i} for sequence i counted from 1, {@code s} for the cluster made in step s counted from 1
 * @param right the other
 * @param height at which dissimilarity
 */
public record Merge(int left, int right, double height) {}
