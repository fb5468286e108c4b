package traject.query.picture;

import org.jspecify.annotations.Nullable;
import traject.query.picture.PlacedMark.Label;

/**
 * Whether a label shows: the style sheet hides it in frames in which it does not fit, unless the width is known.
 *
 * @param frame the width for which it is written, in px; null for any
 */
record LabelStyle(@Nullable Integer frame) {

    boolean shows(@Nullable Label label) {
        return label != null && (frame == null || label.fit() <= frame);
    }

    /** The class for a label that shows from some width on; empty for one that always does. */
    String style(Label label) {
        return frame != null || label.fit() == Fit.ALWAYS ? "" : " fit-" + label.fit();
    }
}
