/** Categorical trajectories as one validated object that every analysis takes; pure, java.* only, usable by itself. */
@NullMarked
package traject.query.sequence;

import org.jspecify.annotations.NullMarked;
