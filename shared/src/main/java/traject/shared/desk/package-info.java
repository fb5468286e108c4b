/** The port through which a page or an import submits commands to the side that decides. */
@NullMarked
package traject.shared.desk;

import org.jspecify.annotations.NullMarked;
