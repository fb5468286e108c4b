/** The side that says yes or no; on the class path it is switched on. */
@NullMarked
package traject.command;

import org.jspecify.annotations.NullMarked;
