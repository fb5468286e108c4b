/** The side that answers: the main class, and where the rooms of this side are put together. */
@NullMarked
package traject.query;

import org.jspecify.annotations.NullMarked;
