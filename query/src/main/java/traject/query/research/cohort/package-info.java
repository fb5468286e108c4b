/** All cases as figures need them, from one reading of the log. */
@NullMarked
package traject.query.research.cohort;

import org.jspecify.annotations.NullMarked;
