/** Who works with whom: handover of work, subcontracting, working together; pure. */
@NullMarked
package traject.query.process.organisation;

import org.jspecify.annotations.NullMarked;
