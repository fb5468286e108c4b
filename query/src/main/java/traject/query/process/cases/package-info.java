/** What whole cases look like: variants, durations, arrival, rework, positions of activities; pure. */
@NullMarked
package traject.query.process.cases;

import org.jspecify.annotations.NullMarked;
