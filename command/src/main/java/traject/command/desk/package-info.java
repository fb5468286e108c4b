/** The desk where commands come in as JSON: read strictly, recorded, answered. */
@NullMarked
package traject.command.desk;

import org.jspecify.annotations.NullMarked;
