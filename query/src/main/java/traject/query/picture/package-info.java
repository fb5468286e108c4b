/** The picture of a trajectory on one time axis, as inline SVG and as a table, made from a timeline; pure. */
@NullMarked
package traject.query.picture;

import org.jspecify.annotations.NullMarked;
