/** What may be told of small counts, so that nobody can work out whom they are of (cell suppression); pure. */
@NullMarked
package traject.query.disclosure;

import org.jspecify.annotations.NullMarked;
