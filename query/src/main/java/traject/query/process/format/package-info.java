/** How event logs and nets are written down and read: XES, OCEL 2.0, PNML; java.xml and streaming JSON only. */
@NullMarked
package traject.query.process.format;

import org.jspecify.annotations.NullMarked;
