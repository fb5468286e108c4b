/** Restoring an archive into an empty store: what it says was recorded is judged again, as of the moment it was. */
@NullMarked
package traject.command.restore;

import org.jspecify.annotations.NullMarked;
