package traject.query.figure;

/** Labels beside what they name. */
final class Labels {

    private Labels() {}

    /** The code of a state and what it is called, as far as it fits. */
    static String of(Paint paint, double px) {
        String both = paint.code().equals(paint.label()) ? paint.label() : paint.code() + " " + paint.label();
        return TextWidth.fitting(both, Drawing.TEXT, px);
    }
}
