/** The closed words of the field that code branches on, each with a label, a definition and its source. */
@NullMarked
package traject.shared.vocabulary;

import org.jspecify.annotations.NullMarked;
