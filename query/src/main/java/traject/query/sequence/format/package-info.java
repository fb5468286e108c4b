/** How sequences are written down and read: states in time, spells, distinct states, events; pure. */
@NullMarked
package traject.query.sequence.format;

import org.jspecify.annotations.NullMarked;
