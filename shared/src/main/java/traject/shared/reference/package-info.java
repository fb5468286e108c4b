/** Versioned reference data: what the studies published and which thresholds we chose, loaded, validated and cited. */
@NullMarked
package traject.shared.reference;

import org.jspecify.annotations.NullMarked;
