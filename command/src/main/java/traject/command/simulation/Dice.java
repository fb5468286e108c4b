package traject.command.simulation;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The chance of one case. It depends on the seed and the number of the case alone, so a case is the same however many
 * there are and whichever thread invents it.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, long number) {
        return new Dice(new SplittableRandom(mix(seed + GOLDEN) ^ mix(number * GOLDEN + 1)));
    }

    /** The finaliser of SplitMix64: numbers next to each other give streams that have nothing in common. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both bounds included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T draw(Weights<T> weights) {
        return weights.at(random.nextDouble() * weights.total());
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    <T> T pick(T[] things) {
        return things[random.nextInt(things.length)];
    }

    /** At least one day. */
    int days(Spread spread) {
        return (int) Math.max(1, Math.round(factor(spread.sigma()) * spread.median()));
    }

    /** A log-normal factor around 1. */
    double factor(double sigma) {
        return StrictMath.exp(sigma * random.nextGaussian());
    }
}
