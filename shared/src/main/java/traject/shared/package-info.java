/** Placeholder. */
@NullMarked
package traject.shared;

import org.jspecify.annotations.NullMarked;
