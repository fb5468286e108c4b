@NullMarked
package traject.query.analysis;

import org.jspecify.annotations.NullMarked;
