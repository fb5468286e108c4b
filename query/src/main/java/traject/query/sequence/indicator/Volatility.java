package traject.query.sequence.indicator;

/** Objective volatility (Brzinsky-Fay 2007, as generalised by Ritschard 2021). */
final class Volatility {

    private Volatility() {}

    /** The mean of the share of transitions and the share of states visited beyond the first. */
    static double of(double transitionShare, int visited, int alphabet) {
        double breadth = alphabet == 1 ? 0 : (visited - 1.0) / (alphabet - 1);
        return (transitionShare + breadth) / 2;
    }
}
