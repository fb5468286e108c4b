/** Which role configurations were observed, which patterns a trajectory shows, and what asks for attention; pure. */
@NullMarked
package traject.query.configuration;

import org.jspecify.annotations.NullMarked;
