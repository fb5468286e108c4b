package traject.query.sequence.dissimilarity;

/** Euclidean distances between points. */
final class IntervalComparer extends PairComparer {

    private final double[][] points;
    private final double unit;

    IntervalComparer(double[][] points, double unit) {
        this.points = points;
        this.unit = unit;
    }

    @Override
    double between(int one, int other) {
        double[] a = points[one];
        double[] b = points[other];
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double difference = a[k] - b[k];
            sum += difference * difference;
        }
        return Math.sqrt(sum) / unit;
    }
}
