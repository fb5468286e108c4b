/** Typologies of sequences, how good they are, and what tells groups apart; pure. */
@NullMarked
package traject.query.sequence.clustering;

import org.jspecify.annotations.NullMarked;
