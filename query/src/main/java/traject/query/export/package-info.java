/** Everything that can't be made again leaves the store as an archive that only the holders of given keys can read. */
@NullMarked
package traject.query.export;

import org.jspecify.annotations.NullMarked;
