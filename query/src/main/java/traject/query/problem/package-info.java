/** What goes wrong is told as an RFC 9457 problem, in the caller's language. */
@NullMarked
package traject.query.problem;

import org.jspecify.annotations.NullMarked;
