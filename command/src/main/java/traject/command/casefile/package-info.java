/** The case file: its commands, the rules, and the decider that says yes or no. */
@NullMarked
package traject.command.casefile;

import org.jspecify.annotations.NullMarked;
