/** Event logs as one validated, columnar object that every process measure takes; pure, usable by itself. */
@NullMarked
package traject.query.process;

import org.jspecify.annotations.NullMarked;
