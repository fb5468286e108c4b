package traject.query.figure;

/** The room that a label takes, in px. */
record Room(double left, double top, double right, double bottom) {
    boolean touches(Room other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
}
