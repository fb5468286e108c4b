/** Recording commands in a case: the aggregate around the pure rules, and the bus that leads to it. */
@NullMarked
package traject.command.recording;

import org.jspecify.annotations.NullMarked;
