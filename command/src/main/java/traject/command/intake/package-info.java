/** Files of cases: line by line, case by case, through the same rules as a command at the desk. */
@NullMarked
package traject.command.intake;

import org.jspecify.annotations.NullMarked;
