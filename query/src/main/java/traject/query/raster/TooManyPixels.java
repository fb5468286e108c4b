package traject.query.raster;

/** A picture would be larger than a server holds in memory without harm to others. */
public final class TooManyPixels extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyPixels(double width, double height, int scale) {
        super(width + " by " + height + " px, " + scale + " pixels each, is not between 1 and " + Png.MOST_PIXELS
                + " pixels");
    }
}
