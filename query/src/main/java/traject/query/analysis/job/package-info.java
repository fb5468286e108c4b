/** Analyses as jobs: asked for, watched, cancelled, kept; done by whichever node has time. */
@NullMarked
package traject.query.analysis.job;

import org.jspecify.annotations.NullMarked;
