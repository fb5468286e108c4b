/** Placeholder. */
@NullMarked
package traject.query;

import org.jspecify.annotations.NullMarked;
