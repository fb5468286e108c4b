/** The archive of everything: its lines and sections, and its encryption to keys; pure. */
@NullMarked
package traject.shared.archive;

import org.jspecify.annotations.NullMarked;
