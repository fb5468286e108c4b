/** Who looked at which case. */
@NullMarked
package traject.query.audit;

import org.jspecify.annotations.NullMarked;
