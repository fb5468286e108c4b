/** JSON Schemas of what is sent, stored and answered, drawn from the mapper that reads and writes it; pure. */
@NullMarked
package traject.shared.schema;

import org.jspecify.annotations.NullMarked;
