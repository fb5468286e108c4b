/** The worked examples of semantics.md, told in our own events, for the tests of both sides. */
@NullMarked
package traject.shared.examples;

import org.jspecify.annotations.NullMarked;
