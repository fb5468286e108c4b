/** Invented cases that the tests of this side start from. */
@NullMarked
package traject.command.story;

import org.jspecify.annotations.NullMarked;
