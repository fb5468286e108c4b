/** Questions that researchers ask of many trajectories, under which figures and exports can be made again to the digit. */
@NullMarked
package traject.query.research;

import org.jspecify.annotations.NullMarked;
