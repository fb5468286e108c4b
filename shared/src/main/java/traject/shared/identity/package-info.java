/** Who is acting. */
@NullMarked
package traject.shared.identity;

import org.jspecify.annotations.NullMarked;
