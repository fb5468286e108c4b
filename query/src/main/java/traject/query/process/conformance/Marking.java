package traject.query.process.conformance;

import java.util.Arrays;

/** How many tokens lie in each place of a net. Immutable. */
public final class Marking {

    private final int[] tokens;

    private Marking(int[] tokens) {
        this.tokens = tokens;
    }

    /**
     * Of these tokens, in the order of the places of the net.
     *
     * @throws IllegalArgumentException when a number is negative
     */
    public static Marking of(int... tokens) {
        if (Arrays.stream(tokens).anyMatch(each -> each < 0)) {
            throw new IllegalArgumentException("A place holds no fewer than 0 tokens, but " + Arrays.toString(tokens));
        }
        return new Marking(tokens.clone());
    }

    /** Tokens in one place. */
    public int tokens(int place) {
        return tokens[place];
    }

    /** Number of places. */
    public int places() {
        return tokens.length;
    }

    /** Tokens in all places. */
    public int total() {
        return Arrays.stream(tokens).sum();
    }

    /** Whether there are at least as many tokens in each place as elsewhere. */
    boolean covers(Marking other) {
        for (int place = 0; place < tokens.length; place++) {
            if (tokens[place] < other.tokens[place]) {
                return false;
            }
        }
        return true;
    }

    Marking plus(Marking other) {
        int[] sum = tokens.clone();
        for (int place = 0; place < sum.length; place++) {
            sum[place] = Math.addExact(sum[place], other.tokens[place]);
        }
        return new Marking(sum);
    }

    /** What remains when others are taken away, as far as they are there. */
    Marking without(Marking other) {
        int[] rest = tokens.clone();
        for (int place = 0; place < rest.length; place++) {
            rest[place] = Math.max(0, rest[place] - other.tokens[place]);
        }
        return new Marking(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marking marking && Arrays.equals(tokens, marking.tokens);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(tokens);
    }

    @Override
    public String toString() {
        return Arrays.toString(tokens);
    }
}
