package traject.query.sequence.clustering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which cluster each sequence is in.
 *
 * @param clusters numbers from 0, in the order in which the sequences meet them
 * @param number how many clusters there are
 */
public record Partition(List<Integer> clusters, int number) {

    public Partition {
        clusters = List.copyOf(clusters);
    }

    /** Numbers any labels in the order in which they first appear. */
    public static Partition of(int[] labels) {
        return of(Arrays.stream(labels).boxed().toList());
    }

    /** Numbers any labels, such as a covariate, in the order in which they first appear. */
    public static <T> Partition of(List<T> labels) {
        Map<T, Integer> numbers = new HashMap<>();
        List<Integer> clusters = labels.stream()
                .map(label -> {
                    int next = numbers.size();
                    Integer known = numbers.putIfAbsent(label, next);
                    return known == null ? next : known;
                })
                .toList();
        return new Partition(clusters, numbers.size());
    }

    public int size() {
        return clusters.size();
    }

    public int cluster(int sequence) {
        return clusters.get(sequence);
    }

    /** The sequences of a cluster. */
    public int[] members(int cluster) {
        return IntStream.range(0, size()).filter(i -> cluster(i) == cluster).toArray();
    }

    int[] toArray() {
        return clusters.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * How far two partitions of the same sequences agree, corrected for chance (Hubert and Arabie 1985): 1 for the same,
     * about 0 for unrelated ones.
     *
     * @throws IllegalArgumentException when they are not of the same number of sequences
     */
    public double adjustedRandIndex(Partition other) {
        if (other.size() != size()) {
            throw new IllegalArgumentException("Partitions of " + size() + " and of " + other.size() + " sequences");
        }
        double[][] table = new double[number][other.number];
        double[] rows = new double[number];
        double[] columns = new double[other.number];
        for (int i = 0; i < size(); i++) {
            table[cluster(i)][other.cluster(i)]++;
            rows[cluster(i)]++;
            columns[other.cluster(i)]++;
        }
        double together = Arrays.stream(table)
                .flatMapToDouble(Arrays::stream)
                .map(Partition::pairs)
                .sum();
        double byRows = Arrays.stream(rows).map(Partition::pairs).sum();
        double byColumns = Arrays.stream(columns).map(Partition::pairs).sum();
        double expected = byRows * byColumns / pairs(size());
        double most = (byRows + byColumns) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(double n) {
        return n * (n - 1) / 2;
    }
}
