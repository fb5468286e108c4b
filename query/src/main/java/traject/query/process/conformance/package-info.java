/** Petri nets and how far cases keep to them: token-based replay and optimal alignments; pure. */
@NullMarked
package traject.query.process.conformance;

import org.jspecify.annotations.NullMarked;
