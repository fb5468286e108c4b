@NullMarked
package traject.query.research.export;

import org.jspecify.annotations.NullMarked;
