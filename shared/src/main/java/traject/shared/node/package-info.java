/**
 * What a process does: which sides it runs, or which run of the command line; who goes first in it; and how it says why it
 * does not.
 */
@NullMarked
package traject.shared.node;

import org.jspecify.annotations.NullMarked;
