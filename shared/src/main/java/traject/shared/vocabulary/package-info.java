/** The closed words of the field. */
@NullMarked
package traject.shared.vocabulary;

import org.jspecify.annotations.NullMarked;
