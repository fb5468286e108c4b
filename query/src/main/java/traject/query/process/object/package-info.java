/** Object-centric event logs, flattening and their directly-follows graphs; pure. */
@NullMarked
package traject.query.process.object;

import org.jspecify.annotations.NullMarked;
