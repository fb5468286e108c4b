/** Writes drawings as SVG for pages and for files, and the sentences in them; pure. */
@NullMarked
package traject.query.markup;

import org.jspecify.annotations.NullMarked;
