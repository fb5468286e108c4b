/** Tests of the log, each on a database of its own. */
@NullMarked
package traject.shared.eventstore;

import org.jspecify.annotations.NullMarked;
