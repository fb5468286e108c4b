/** What researchers take home: trajectories and courses under pseudonyms, in the formats of their tools, each explained. */
@NullMarked
package traject.query.research.export;

import org.jspecify.annotations.NullMarked;
