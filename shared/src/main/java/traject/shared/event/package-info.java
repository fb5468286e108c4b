/** What can happen in a case: every event, the ids in it, and text about people; pure. */
@NullMarked
package traject.shared.event;

import org.jspecify.annotations.NullMarked;
