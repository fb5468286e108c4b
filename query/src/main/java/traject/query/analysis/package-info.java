/** The bridge from cases to sequence analysis: which trajectories, as which sequences, analysed how, with what came out. */
@NullMarked
package traject.query.analysis;

import org.jspecify.annotations.NullMarked;
