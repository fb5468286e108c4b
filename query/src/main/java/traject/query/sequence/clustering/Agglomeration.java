package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/**
 * Merges the nearest two clusters until one is left; each remembers its nearest among those after it (Anderberg 1973).
 * Clusters keep their order; once a third of them is gone the others close up, so that later steps read less memory.
 */
final class Agglomeration {

    private static final double[] EMPTY = {};

    private final Linkage linkage;
    private final int merging;
    private int size;
    private int left;

    /** Row i holds the distances to the clusters after it. */
    private final double[][] after;

    private final double[] members;
    private final boolean[] gone;
    private final int[] nearest;
    private final double[] nearestDistance;

    /** What a cluster is called in the result. */
    private final int[] name;

    Agglomeration(DistanceMatrix distances, Linkage linkage, double[] weights) {
        this.linkage = linkage;
        this.merging = distances.size() - 1;
        this.size = distances.size();
        this.left = size;
        this.members = weights.clone();
        this.gone = new boolean[size];
        this.nearest = new int[size];
        this.nearestDistance = new double[size];
        this.name = new int[size];
        this.after = new double[size][];
        Arrays.setAll(name, i -> -(i + 1));
        IntStream.range(0, size).parallel().forEach(i -> {
            double[] row = new double[size - i];
            for (int j = i + 1; j < size; j++) {
                double distance = distances.at(i, j);
                row[j - i] = linkage == Linkage.WARD_SQUARED ? distance * distance : distance;
            }
            after[i] = row;
            findNearest(i);
        });
    }

    /** The first of the nearest; what is gone is infinitely far. */
    private void findNearest(int i) {
        double[] row = after[i];
        double best = Double.POSITIVE_INFINITY;
        for (int j = 1; j < row.length; j++) {
            best = Math.min(best, row[j]);
        }
        int which = 1;
        while (which < row.length && row[which] != best) {
            which++;
        }
        boolean any = best < Double.POSITIVE_INFINITY;
        nearest[i] = any ? i + which : -1;
        nearestDistance[i] = best;
    }

    List<Merge> merges() {
        List<Merge> merges = new ArrayList<>();
        for (int step = 1; step <= merging; step++) {
            int a = closest();
            int b = nearest[a];
            double distance = nearestDistance[a];
            double height = linkage == Linkage.WARD_SQUARED ? Math.sqrt(distance) : distance;
            merges.add(merge(name[a], name[b], height));
            unite(a, b, distance);
            name[a] = step;
            if (left < size - size / 3) {
                closeUp();
            }
        }
        return merges;
    }

    private int closest() {
        int closest = -1;
        for (int i = 0; i < size; i++) {
            if (!gone[i] && nearest[i] >= 0 && (closest < 0 || nearestDistance[i] < nearestDistance[closest])) {
                closest = i;
            }
        }
        return closest;
    }

    /** Sequences stand before clusters, lower numbers before higher ones. */
    private static Merge merge(int one, int other, double height) {
        boolean swap = (one < 0 && other < 0) ? other > one : other < one;
        return swap ? new Merge(other, one, height) : new Merge(one, other, height);
    }

    private void unite(int a, int b, double distance) {
        gone[b] = true;
        left--;
        double sizeA = members[a];
        double sizeB = members[b];
        for (int k = 0; k < a; k++) {
            if (!gone[k]) {
                double[] row = after[k];
                row[a - k] = linkage.update(row[a - k], row[b - k], distance, sizeA, sizeB, members[k]);
                row[b - k] = Double.POSITIVE_INFINITY;
            }
        }
        double[] own = after[a];
        for (int k = a + 1; k < b; k++) {
            if (!gone[k]) {
                double[] row = after[k];
                own[k - a] = linkage.update(own[k - a], row[b - k], distance, sizeA, sizeB, members[k]);
                row[b - k] = Double.POSITIVE_INFINITY;
            }
        }
        own[b - a] = Double.POSITIVE_INFINITY;
        double[] other = after[b];
        for (int k = b + 1; k < size; k++) {
            if (!gone[k]) {
                own[k - a] = linkage.update(own[k - a], other[k - b], distance, sizeA, sizeB, members[k]);
            }
        }
        members[a] += members[b];
        after[b] = EMPTY;
        for (int k = 0; k < b; k++) {
            if (gone[k]) {
                continue;
            }
            if (k == a || nearest[k] == a || nearest[k] == b) {
                findNearest(k);
            } else if (k < a && after[k][a - k] < nearestDistance[k]) {
                nearest[k] = a;
                nearestDistance[k] = after[k][a - k];
            }
        }
    }

    private void closeUp() {
        int[] place = new int[size];
        int next = 0;
        for (int i = 0; i < size; i++) {
            place[i] = next;
            next += gone[i] ? 0 : 1;
        }
        for (int i = 0; i < size; i++) {
            if (gone[i]) {
                continue;
            }
            int to = place[i];
            double[] row = new double[left - to];
            for (int j = i + 1; j < size; j++) {
                if (!gone[j]) {
                    row[place[j] - to] = after[i][j - i];
                }
            }
            after[to] = row;
            members[to] = members[i];
            name[to] = name[i];
            nearest[to] = nearest[i] < 0 ? -1 : place[nearest[i]];
            nearestDistance[to] = nearestDistance[i];
        }
        Arrays.fill(after, left, size, EMPTY);
        Arrays.fill(gone, false);
        size = left;
    }
}
