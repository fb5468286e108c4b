/** Measures Traject against the raw limit of the same PostgreSQL, in one run, and prints the table. */
@NullMarked
package traject.bench;

import org.jspecify.annotations.NullMarked;
