/** What follows what, how often and after how long: directly-follows graph, footprints, temporal profile; pure. */
@NullMarked
package traject.query.process.flow;

import org.jspecify.annotations.NullMarked;
