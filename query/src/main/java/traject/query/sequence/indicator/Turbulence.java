package traject.query.sequence.indicator;

import java.util.stream.IntStream;

/**
 * Turbulence (Elzinga and Liefbroer 2007): log2( phi (s2max + 1) / (s2 + 1) ) with phi the number of different
 * subsequences of the distinct successive states and s2 the population variance of their durations.
 */
final class Turbulence {

    private Turbulence() {}

    /** The first type: only spells that happened have a duration. */
    static double ofSpells(Course course) {
        int spells = course.spells();
        double mean = course.meanDuration(0);
        double largest = spells < 2 ? 0 : (spells - 1) * (1 - mean) * (1 - mean);
        return turbulence(course, course.durationVariance(0), largest);
    }

    /** The second type (Ritschard 2021): every state that was not visited is a spell of duration 0. */
    static double ofAllStates(Course course) {
        return turbulence(course, course.durationVariance(course.unvisited()), largestOfAllStates(course));
    }

    /** With as many spells, the durations vary most when all but one last 1 and as few states as possible are visited. */
    private static double largestOfAllStates(Course course) {
        int spells = course.spells();
        double total = course.meanDuration(0) * spells;
        int zeros = Math.max(0, course.alphabet - Math.min(spells, 2));
        double mean = total / (spells + zeros);
        double longest = total - spells + 1;
        return ((spells - 1) * (1 - mean) * (1 - mean) + (longest - mean) * (longest - mean) + zeros * mean * mean)
                / (spells + zeros);
    }

    private static double turbulence(Course course, double variance, double largest) {
        if (course.spells() == 0) {
            return Double.NaN;
        }
        return Subsequences.log2(course.order, course.alphabet)
                + Math.log((largest + 1) / (variance + 1)) / Math.log(2);
    }

    /** The most turbulent sequence of a length goes round the alphabet. */
    static Course mostTurbulent(int length, int alphabet) {
        int[] states = IntStream.range(0, length).map(t -> t % alphabet).toArray();
        return new Course(states, alphabet, -1, length);
    }

    /** Stretched to 0 for a sequence of one spell and 1 for the most turbulent of the longest length. */
    static double normalised(double turbulence, double most) {
        return most == 1 ? 0 : (turbulence - 1) / (most - 1);
    }
}
