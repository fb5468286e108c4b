package traject.query.sequence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of states, validated once: every analysis takes this object and can rely on it. Immutable.
 *
 * <p>A sequence is a row of states at equally spaced times, counted from 0. Rows may differ in length: what follows the
 * end of a shorter one is <em>void</em> and belongs to no state. An observation inside a row can be {@link #MISSING};
 * most analyses skip it, and {@link #missingAsState()} makes it a state of its own where that is wanted. Dissimilarities
 * refuse missing observations otherwise.
 *
 * <p>Weights are used wherever there are any, also in costs derived from the data; {@link #unweighted()} switches them
 * off. Units: lengths and durations are numbers of observations.
 */
public final class Sequences {

    /** The code of a missing observation, where codes 0, 1, ... are positions in the alphabet. */
    public static final int MISSING = -1;

    private final Alphabet alphabet;
    private final int[][] rows;
    private final List<String> ids;
    private final double @Nullable [] weights;
    private final Map<String, List<String>> covariates;
    private final int longest;

    private Sequences(
            Alphabet alphabet,
            int[][] rows,
            List<String> ids,
            double @Nullable [] weights,
            Map<String, List<String>> covariates) {
        this.alphabet = alphabet;
        this.rows = rows;
        this.ids = ids;
        this.weights = weights;
        this.covariates = covariates;
        this.longest = Arrays.stream(rows).mapToInt(row -> row.length).max().orElse(0);
    }

    /**
     * Sequences numbered from 1, without weights.
     *
     * @param rows positions in the alphabet, or {@link #MISSING}; copied
     * @throws IllegalArgumentException when there is no row, or a code is not in the alphabet
     */
    public static Sequences of(Alphabet alphabet, int[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("There are no sequences");
        }
        int[][] copy = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
            for (int code : copy[i]) {
                if (code < MISSING || code >= alphabet.size()) {
                    throw new IllegalArgumentException("Sequence " + (i + 1) + " has code " + code
                            + ", the alphabet has 0 to " + (alphabet.size() - 1));
                }
            }
        }
        List<String> ids = IntStream.rangeClosed(1, rows.length)
                .mapToObj(Integer::toString)
                .toList();
        return new Sequences(alphabet, copy, ids, null, Map.of());
    }

    /**
     * The same sequences, each counting as many times as its weight says.
     *
     * @throws IllegalArgumentException unless there is one finite weight of at least 0 for each, and not all are 0
     */
    public Sequences withWeights(double[] each) {
        if (each.length != size()) {
            throw new IllegalArgumentException(each.length + " weights for " + size() + " sequences");
        }
        double total = 0;
        for (double weight : each) {
            if (!(weight >= 0 && Double.isFinite(weight))) {
                throw new IllegalArgumentException("A weight is a finite number of at least 0, not " + weight);
            }
            total += weight;
        }
        if (total == 0) {
            throw new IllegalArgumentException("All weights are 0");
        }
        return new Sequences(alphabet, rows, ids, each.clone(), covariates);
    }

    /** The same sequences, each counting once. */
    public Sequences unweighted() {
        return new Sequences(alphabet, rows, ids, null, covariates);
    }

    /**
     * The same sequences under other names.
     *
     * @throws IllegalArgumentException unless there is one for each, all different
     */
    public Sequences withIds(List<String> each) {
        if (each.size() != size() || new HashSet<>(each).size() != size()) {
            throw new IllegalArgumentException("Every one of " + size() + " sequences needs an id of its own");
        }
        return new Sequences(alphabet, rows, List.copyOf(each), weights, covariates);
    }

    /**
     * The same sequences with one more covariate.
     *
     * @param each the value for each sequence; a missing value is an empty text
     * @throws IllegalArgumentException unless there is one value for each sequence
     */
    public Sequences withCovariate(String name, List<String> each) {
        if (each.size() != size()) {
            throw new IllegalArgumentException(
                    "Covariate " + name + " has " + each.size() + " values for " + size() + " sequences");
        }
        Map<String, List<String>> more = new LinkedHashMap<>(covariates);
        more.put(name, List.copyOf(each));
        return new Sequences(alphabet, rows, ids, weights, more);
    }

    /** Every missing observation becomes the last state of a larger alphabet; ends stay where they are. */
    public Sequences missingAsState() {
        Alphabet larger = alphabet.withMissing();
        int missing = larger.size() - 1;
        int[][] filled = new int[size()][];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = Arrays.stream(rows[i])
                    .map(code -> code == MISSING ? missing : code)
                    .toArray();
        }
        return new Sequences(larger, filled, ids, weights, covariates);
    }

    /** Missing observations are taken out and the sequences close up, so that times after a gap move forward. */
    public Sequences withoutMissing() {
        int[][] closed = new int[size()][];
        for (int i = 0; i < closed.length; i++) {
            closed[i] = Arrays.stream(rows[i]).filter(code -> code != MISSING).toArray();
        }
        return new Sequences(alphabet, closed, ids, weights, covariates);
    }

    /**
     * The observations from one time to another, the last excluded; empty for who had ended before.
     *
     * @throws IllegalArgumentException unless {@code 0 <= from <= to}
     */
    public Sequences between(int from, int to) {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There are no times from " + from + " to " + to);
        }
        int[][] cut = new int[size()][];
        for (int i = 0; i < cut.length; i++) {
            int end = Math.min(to, rows[i].length);
            cut[i] = Arrays.copyOfRange(rows[i], Math.min(from, end), end);
        }
        return new Sequences(alphabet, cut, ids, weights, covariates);
    }

    /**
     * These sequences and then others, numbered from 1, with the weights of both and without covariates.
     *
     * @throws IllegalArgumentException unless the states have the same names
     */
    public Sequences followedBy(Sequences others) {
        if (!alphabet.names().equals(others.alphabet.names())) {
            throw new IllegalArgumentException(
                    "States " + alphabet.names() + " and " + others.alphabet.names() + " cannot be compared");
        }
        int[][] both = Arrays.copyOf(rows, size() + others.size());
        System.arraycopy(others.rows, 0, both, size(), others.size());
        Sequences made = of(alphabet, both);
        return weighted() || others.weighted()
                ? made.withWeights(Stream.of(weights(), others.weights())
                        .flatMapToDouble(Arrays::stream)
                        .toArray())
                : made;
    }

    /** The same courses through an alphabet with other names, for instance ranks of the states of two domains. */
    public Sequences renamed(Alphabet others) {
        if (others.size() != alphabet.size()) {
            throw new IllegalArgumentException(others.size() + " names for " + alphabet.size() + " states");
        }
        return new Sequences(others, rows, ids, weights, covariates);
    }

    /** Every sequence goes on with missing observations until it is as long as the longest. */
    public Sequences filledToLongest() {
        int[][] filled = new int[size()][];
        for (int i = 0; i < filled.length; i++) {
            filled[i] = Arrays.copyOf(rows[i], longest);
            Arrays.fill(filled[i], rows[i].length, longest, MISSING);
        }
        return new Sequences(alphabet, filled, ids, weights, covariates);
    }

    /**
     * Other states for the same ids, weights and covariates, for instance their distinct successive states.
     *
     * @throws IllegalArgumentException unless there is a row for each sequence, with codes of the alphabet
     */
    public Sequences withStates(int[][] others) {
        if (others.length != size()) {
            throw new IllegalArgumentException(others.length + " rows for " + size() + " sequences");
        }
        return new Sequences(alphabet, of(alphabet, others).rows, ids, weights, covariates);
    }

    /** The sequences at these positions, in that order, with their ids, weights and covariates. */
    public Sequences select(int[] positions) {
        int[][] chosen = Arrays.stream(positions).mapToObj(i -> rows[i]).toArray(int[][]::new);
        double[] kept = weights == null
                ? null
                : Arrays.stream(positions).mapToDouble(this::weight).toArray();
        Map<String, List<String>> covered = new LinkedHashMap<>();
        covariates.forEach((name, values) ->
                covered.put(name, Arrays.stream(positions).mapToObj(values::get).toList()));
        return new Sequences(
                alphabet, chosen, Arrays.stream(positions).mapToObj(ids::get).toList(), kept, covered);
    }

    public Alphabet alphabet() {
        return alphabet;
    }

    /** Number of sequences. */
    public int size() {
        return rows.length;
    }

    /** Number of observations of a sequence, missing ones included. */
    public int length(int sequence) {
        return rows[sequence].length;
    }

    /** Number of observations of the longest sequence. */
    public int longest() {
        return longest;
    }

    /** Whether all sequences are equally long. */
    public boolean equallyLong() {
        return Arrays.stream(rows).allMatch(row -> row.length == longest);
    }

    /** A copy of one sequence: positions in the alphabet, or {@link #MISSING}. */
    public int[] states(int sequence) {
        return rows[sequence].clone();
    }

    public String id(int sequence) {
        return ids.get(sequence);
    }

    public boolean weighted() {
        return weights != null;
    }

    /** How many times a sequence counts; 1 without weights. */
    public double weight(int sequence) {
        return weights == null ? 1 : weights[sequence];
    }

    /** A copy of all weights. */
    public double[] weights() {
        return IntStream.range(0, size()).mapToDouble(this::weight).toArray();
    }

    public double totalWeight() {
        return Arrays.stream(weights()).sum();
    }

    public boolean hasMissing() {
        return Arrays.stream(rows).anyMatch(row -> Arrays.stream(row).anyMatch(code -> code == MISSING));
    }

    /**
     * The values of a covariate, one for each sequence.
     *
     * @throws IllegalArgumentException when there is no covariate of that name
     */
    public List<String> covariate(String name) {
        List<String> values = covariates.get(name);
        if (values == null) {
            throw new IllegalArgumentException("There is no covariate " + name + "; there are " + covariates.keySet());
        }
        return values;
    }
}
