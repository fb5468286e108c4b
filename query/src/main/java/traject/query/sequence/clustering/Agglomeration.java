package traject.query.sequence.clustering;

import java.util.ArrayList;
import java.util.List;
import traject.query.sequence.dissimilarity.DistanceMatrix;

/** Merges the nearest two clusters until one is left; each remembers its nearest among those after it (Anderberg 1973). */
final class Agglomeration {

    private final Linkage linkage;
    private final int size;

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
        this.size = distances.size();
        this.members = weights.clone();
        this.gone = new boolean[size];
        this.nearest = new int[size];
        this.nearestDistance = new double[size];
        this.name = new int[size];
        this.after = new double[size][];
        for (int i = 0; i < size; i++) {
            name[i] = -(i + 1);
            double[] row = distances.row(i);
            after[i] = new double[size - i];
            for (int j = i + 1; j < size; j++) {
                after[i][j - i] = linkage == Linkage.WARD_SQUARED ? row[j] * row[j] : row[j];
            }
        }
    }

    private double at(int i, int j) {
        return i < j ? after[i][j - i] : after[j][i - j];
    }

    private void findNearest(int i) {
        double best = Double.POSITIVE_INFINITY;
        int which = -1;
        double[] row = after[i];
        for (int j = i + 1; j < size; j++) {
            if (!gone[j] && row[j - i] < best) {
                best = row[j - i];
                which = j;
            }
        }
        nearest[i] = which;
        nearestDistance[i] = best;
    }

    List<Merge> merges() {
        for (int i = 0; i < size; i++) {
            findNearest(i);
        }
        List<Merge> merges = new ArrayList<>();
        for (int step = 1; step < size; step++) {
            int a = closest();
            int b = nearest[a];
            double distance = nearestDistance[a];
            double height = linkage == Linkage.WARD_SQUARED ? Math.sqrt(distance) : distance;
            merges.add(merge(name[a], name[b], height));
            unite(a, b, distance);
            name[a] = step;
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
        for (int k = 0; k < size; k++) {
            if (!gone[k] && k != a) {
                double united = linkage.update(at(a, k), at(b, k), distance, members[a], members[b], members[k]);
                if (a < k) {
                    after[a][k - a] = united;
                } else {
                    after[k][a - k] = united;
                }
            }
        }
        members[a] += members[b];
        after[b] = new double[0];
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
}
