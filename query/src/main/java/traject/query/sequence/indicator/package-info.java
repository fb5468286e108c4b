/** What a set of sequences looks like: over time, between states, and sequence by sequence; pure. */
@NullMarked
package traject.query.sequence.indicator;

import org.jspecify.annotations.NullMarked;
