/** Logs and sequences from elsewhere, kept for whoever brought them: beside the cases, never among them. */
@NullMarked
package traject.query.research.dataset;

import org.jspecify.annotations.NullMarked;
