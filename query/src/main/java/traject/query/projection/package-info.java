/** Keeps the tables up with the log, and rebuilds them; the package of this side that knows Axon. */
@NullMarked
package traject.query.projection;

import org.jspecify.annotations.NullMarked;
