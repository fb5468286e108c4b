/** Figures of what analyses of many trajectories found, each as SVG and as a table with the same numbers; pure. */
@NullMarked
package traject.query.figure;

import org.jspecify.annotations.NullMarked;
