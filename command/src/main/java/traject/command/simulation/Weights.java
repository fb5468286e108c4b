package traject.command.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Things of which one is drawn, each with its weight; the weights need not add up to anything. Immutable. */
final class Weights<T> {

    private final List<T> things;
    private final double[] upTo;

    private Weights(List<T> things, double[] upTo) {
        this.things = things;
        this.upTo = upTo;
    }

    static <T> Weights<T> of(T thing, double weight) {
        return new Weights<T>(List.of(), new double[0]).or(thing, weight);
    }

    Weights<T> or(T thing, double weight) {
        List<T> more = new ArrayList<>(things);
        more.add(thing);
        double[] further = Arrays.copyOf(upTo, more.size());
        further[things.size()] = total() + weight;
        return new Weights<>(List.copyOf(more), further);
    }

    double total() {
        return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
    }

    /** The thing at a place between 0 and the total. */
    T at(double place) {
        for (int i = 0; i < upTo.length; i++) {
            if (place < upTo[i]) {
                return things.get(i);
            }
        }
        return things.getLast();
    }
}
