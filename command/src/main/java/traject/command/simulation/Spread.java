package traject.command.simulation;

/**
 * A number of days that is mostly near its median and now and then much more: log-normal.
 *
 * @param median in days
 * @param sigma of the logarithm: at 0.7 two in three lie between half and twice the median
 */
record Spread(double median, double sigma) {

    Spread times(double factor) {
        return new Spread(median * factor, sigma);
    }
}
