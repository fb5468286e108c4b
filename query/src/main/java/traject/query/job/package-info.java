/** Long work done in the background: asked for, watched, cancelled, taken over by another node, its result kept. */
@NullMarked
package traject.query.job;

import org.jspecify.annotations.NullMarked;
