/** Invents cases that could have happened, from a seed: who does what when, and when they write it down; pure. */
@NullMarked
package traject.command.simulation;

import org.jspecify.annotations.NullMarked;
