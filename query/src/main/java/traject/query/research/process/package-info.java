/** Our cases as a process: their steps, logs of them, the net of the five phases, and the figures of all that; pure. */
@NullMarked
package traject.query.research.process;

import org.jspecify.annotations.NullMarked;
