/** Makes pixels of drawings, with the same letters on every machine; pure. */
@NullMarked
package traject.query.raster;

import org.jspecify.annotations.NullMarked;
