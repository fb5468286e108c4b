/** Placeholder. */
@NullMarked
package traject.command;

import org.jspecify.annotations.NullMarked;
