/** The course of a case: its entries as known at a moment, in their order; pure, and the same for both sides. */
@NullMarked
package traject.shared.course;

import org.jspecify.annotations.NullMarked;
