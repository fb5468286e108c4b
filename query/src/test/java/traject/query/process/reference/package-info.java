/** Compares every number of the reference files that pm4py computed with ours. */
@NullMarked
package traject.query.process.reference;

import org.jspecify.annotations.NullMarked;
