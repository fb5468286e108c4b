package traject.query.picture;

/** From which width of the picture on a text fits; what does not fit is hidden, never shrunk. */
final class Fit {

    /** Widths of the frame of the picture, gutter included, that the style sheet asks about, in px. */
    static final int[] FRAMES = {320, 400, 480, 600, 700, 820, 960, 1060, 1200, 1400};

    /** From this width on the captions of the rows are written out. */
    static final int MIDDLE = 820;

    /** It fits at any width. */
    static final int ALWAYS = 0;

    /** It fits at none. */
    static final int NEVER = -1;

    private static final double PX_PER_CHARACTER = 6.9;
    private static final int NARROW_BELOW = 600;
    private static final int SMALLEST_PLOT = 240;

    private Fit() {}

    /** How wide a text of the picture is at most, in px. */
    static double px(String text) {
        return text.codePointCount(0, text.length()) * PX_PER_CHARACTER;
    }

    /** The smallest frame in which so many px fit in this share of the axis, in percent. */
    static int from(double px, double share) {
        if (share <= 0) {
            return NEVER;
        }
        double plot = px * 100 / share;
        if (plot <= SMALLEST_PLOT) {
            return ALWAYS;
        }
        for (int frame : FRAMES) {
            if (plot <= frame - gutter(frame)) {
                return frame;
            }
        }
        return NEVER;
    }

    /** How many characters fit in this share of the axis, beside so many px, in a frame of this width. */
    static int characters(int frame, double share, double besides) {
        return (int) (((frame - gutter(frame)) * share / 100 - besides) / PX_PER_CHARACTER);
    }

    /** The gutter at this width of the frame, in px, as the style sheet has it. */
    static int gutter(int frame) {
        return frame < NARROW_BELOW ? 34 : frame < MIDDLE ? 104 : 192;
    }
}
