/** Files as lines of JSON that each tell one command: where they come from, and how they are kept while they are read. */
@NullMarked
package traject.command.lines;

import org.jspecify.annotations.NullMarked;
