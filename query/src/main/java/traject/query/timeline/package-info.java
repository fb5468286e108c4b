/** What happened in a case, in order, and its state at any moment on either clock; pure, folded from the log. */
@NullMarked
package traject.query.timeline;

import org.jspecify.annotations.NullMarked;
