package traject.query.sequence.event;

import java.util.Arrays;

/** Where a subsequence occurs in one sequence: moments of its first and its last set, and in how many ways. */
final class Places {

    private int[] first = new int[4];
    private int[] last = new int[4];
    private double[] ways = new double[4];
    private int number;

    int number() {
        return number;
    }

    int first(int place) {
        return first[place];
    }

    int last(int place) {
        return last[place];
    }

    double ways(int place) {
        return ways[place];
    }

    void add(int from, int to, double more) {
        for (int k = 0; k < number; k++) {
            if (first[k] == from && last[k] == to) {
                ways[k] += more;
                return;
            }
        }
        if (number == first.length) {
            first = Arrays.copyOf(first, 2 * number);
            last = Arrays.copyOf(last, 2 * number);
            ways = Arrays.copyOf(ways, 2 * number);
        }
        first[number] = from;
        last[number] = to;
        ways[number++] = more;
    }

    double allWays() {
        double all = 0;
        for (int k = 0; k < number; k++) {
            all += ways[k];
        }
        return all;
    }
}
