/** Why something is not recorded: the stable codes beside those of the rules, and a sentence for each. */
@NullMarked
package traject.command.reason;

import org.jspecify.annotations.NullMarked;
