/** Compares every number of the reference files (TraMineR, WeightedCluster, survival) with ours. */
@NullMarked
package traject.query.sequence.reference;

import org.jspecify.annotations.NullMarked;
