/** Which sides a node runs, and how it says why it does not start. */
@NullMarked
package traject.shared.node;

import org.jspecify.annotations.NullMarked;
