/** Who may see which case, and what of it: the one place on this side where rights are decided. */
@NullMarked
package traject.query.security;

import org.jspecify.annotations.NullMarked;
