@NullMarked
package traject.shared.archive;

import org.jspecify.annotations.NullMarked;
