/** Sequences of events: which courses of events are frequent, and which tell groups apart; pure. */
@NullMarked
package traject.query.sequence.event;

import org.jspecify.annotations.NullMarked;
