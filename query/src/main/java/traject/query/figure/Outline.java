package traject.query.figure;

import traject.query.markup.Markup;

/** Builds the outline of a shape, in px. */
final class Outline {

    private final StringBuilder path = new StringBuilder();

    Outline move(double x, double y) {
        path.append('M').append(Markup.number(x)).append(' ').append(Markup.number(y));
        return this;
    }

    Outline line(double x, double y) {
        path.append('L').append(Markup.number(x)).append(' ').append(Markup.number(y));
        return this;
    }

    Outline across(double x) {
        path.append('H').append(Markup.number(x));
        return this;
    }

    Outline down(double y) {
        path.append('V').append(Markup.number(y));
        return this;
    }

    /** To a place, leaving and arriving horizontally. */
    Outline swing(double fromX, double fromY, double x, double y) {
        String middle = Markup.number((fromX + x) / 2);
        path.append('C').append(middle).append(' ').append(Markup.number(fromY));
        path.append(' ').append(middle).append(' ').append(Markup.number(y));
        path.append(' ').append(Markup.number(x)).append(' ').append(Markup.number(y));
        return this;
    }

    /** To a place below or above, leaving and arriving vertically. */
    Outline fall(double fromX, double fromY, double x, double y) {
        String middle = Markup.number((fromY + y) / 2);
        path.append('C').append(Markup.number(fromX)).append(' ').append(middle);
        path.append(' ').append(Markup.number(x)).append(' ').append(middle);
        path.append(' ').append(Markup.number(x)).append(' ').append(Markup.number(y));
        return this;
    }

    /** To a place in a bow that a point draws to itself. */
    Outline bow(double byX, double byY, double x, double y) {
        path.append('Q').append(Markup.number(byX)).append(' ').append(Markup.number(byY));
        return then(x, y);
    }

    /** From a place to one below it, around to the right. */
    static Outline loop(double x, double y, double furthest, double bottom) {
        Outline loop = new Outline().move(x, y);
        loop.path.append('C').append(Markup.number(furthest)).append(' ').append(Markup.number(y));
        loop.path.append(' ').append(Markup.number(furthest)).append(' ').append(Markup.number(bottom));
        return loop.then(x + 7, bottom);
    }

    private Outline then(double x, double y) {
        path.append(' ').append(Markup.number(x)).append(' ').append(Markup.number(y));
        return this;
    }

    Outline close() {
        path.append('Z');
        return this;
    }

    boolean isEmpty() {
        return path.isEmpty();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
