/** A refusal in one shape on every node: the stable codes, a sentence for each, and the problem that carries both; pure. */
@NullMarked
package traject.shared.problem;

import org.jspecify.annotations.NullMarked;
