/** The few distributions that p-values and confidence intervals need; pure. */
@NullMarked
package traject.query.sequence.statistics;

import org.jspecify.annotations.NullMarked;
