/** How long until something happens, when for some it has not happened yet; pure. */
@NullMarked
package traject.query.sequence.survival;

import org.jspecify.annotations.NullMarked;
