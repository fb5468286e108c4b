package traject.query.sequence.clustering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * A hierarchical clustering. Cost O(n^2) for usual data and O(n^3) at worst, memory 8 bytes for each pair beside the
 * distances. Where distances are equal the pair that comes first in the order of the rows merges: see {@link TieSensitivity}.
 *
 * @param linkage how clusters were compared
 * @param merges n - 1 steps
 */
public record Dendrogram(Linkage linkage, List<Merge> merges) {

    public Dendrogram {
        merges = List.copyOf(merges);
    }

    /** Clusters sequences that count once each. */
    public static Dendrogram of(DistanceMatrix distances, Linkage linkage) {
        double[] once = new double[distances.size()];
        Arrays.fill(once, 1);
        return of(distances, linkage, once);
    }

    /**
     * Clusters sequences that count as many times as their weights say.
     *
     * @throws IllegalArgumentException unless there is a weight above 0 for each sequence
     */
    public static Dendrogram of(DistanceMatrix distances, Linkage linkage, double[] weights) {
        if (weights.length != distances.size() || Arrays.stream(weights).anyMatch(w -> !(w > 0))) {
            throw new IllegalArgumentException("Each of " + distances.size() + " sequences needs a weight above 0");
        }
        return new Dendrogram(linkage, new Agglomeration(distances, linkage, weights).merges());
    }

    /** Number of sequences. */
    public int size() {
        return merges.size() + 1;
    }

    /**
     * The partition into so many clusters, numbered in the order in which the sequences meet them.
     *
     * @throws IllegalArgumentException unless there are 1 to n clusters
     */
    public Partition cut(int clusters) {
        if (clusters < 1 || clusters > size()) {
            throw new IllegalArgumentException(
                    size() + " sequences make 1 to " + size() + " clusters, not " + clusters);
        }
        int[] parent = IntStream.range(0, size() + merges.size()).toArray();
        for (int step = 0; step < size() - clusters; step++) {
            Merge merge = merges.get(step);
            parent[node(merge.left())] = size() + step;
            parent[node(merge.right())] = size() + step;
        }
        int[] root = new int[size()];
        for (int i = 0; i < root.length; i++) {
            int node = i;
            while (parent[node] != node) {
                node = parent[node];
            }
            root[i] = node;
        }
        return Partition.of(root);
    }

    private int node(int name) {
        return name < 0 ? -name - 1 : size() + name - 1;
    }

    /** The sequences, from 0, in an order in which no branches of a drawing cross. */
    public int[] order() {
        List<Integer> order = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(merges.size());
        while (!open.isEmpty()) {
            int name = open.pop();
            if (name < 0 || merges.isEmpty()) {
                order.add(Math.max(0, -name - 1));
            } else {
                open.push(merges.get(name - 1).right());
                open.push(merges.get(name - 1).left());
            }
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
