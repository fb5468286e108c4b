/** How different two sequences are: costs, measures, and the matrix of all pairs; pure. */
@NullMarked
package traject.query.sequence.dissimilarity;

import org.jspecify.annotations.NullMarked;
