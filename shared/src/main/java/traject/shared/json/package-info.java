/** The JSON of commands and events: wire names, and a component is required unless it is nullable. */
@NullMarked
package traject.shared.json;

import org.jspecify.annotations.NullMarked;
