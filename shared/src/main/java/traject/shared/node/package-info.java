/** How a node starts, and how it says why it does not. */
@NullMarked
package traject.shared.node;

import org.jspecify.annotations.NullMarked;
