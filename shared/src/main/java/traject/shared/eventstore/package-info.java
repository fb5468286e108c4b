/** The log of events on PostgreSQL: embedded or not, its schema, how events are stored in it and read from it. */
@NullMarked
package traject.shared.eventstore;

import org.jspecify.annotations.NullMarked;
