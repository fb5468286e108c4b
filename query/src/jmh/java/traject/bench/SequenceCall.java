package traject.bench;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * A call of sequence analysis that TraMineR was measured with on the same input.
 *
 * @param call as TraMineR has it
 * @param input name of what it is given
 * @param faster how many times faster ours must be
 * @param ours the same in Traject
 * @param check what must come to the same
 * @param better whether more than the same is as good
 */
record SequenceCall<T>(
        String call, String input, double faster, Supplier<T> ours, ToDoubleFunction<T> check, boolean better) {

    private static final int WARM = 3;
    private static final double SAME = 1e-9;

    SequenceCall(String call, String input, double faster, Supplier<T> ours, ToDoubleFunction<T> check) {
        this(call, input, faster, ours, check, false);
    }

    /** The median of three after warming up; what comes to something else has no speed. */
    Row row() throws IOException {
        TraMineR theirs = TraMineR.of(call, input);
        String what = call + ", " + input;
        for (int round = 0; round < WARM; round++) {
            double value = check.applyAsDouble(ours.get());
            double most = SAME * Math.abs(theirs.check());
            boolean same = better ? value >= theirs.check() - most : Math.abs(value - theirs.check()) <= most;
            if (!same) {
                return Row.wrong(what, Target.atLeast(faster), value, theirs.check());
            }
        }
        double seconds = Turns.median(new double[] {seconds(), seconds(), seconds()});
        return Row.faster(what, Target.atLeast(faster), seconds, theirs.seconds());
    }

    private double seconds() {
        long start = System.nanoTime();
        T found = ours.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        Objects.requireNonNull(found);
        return seconds;
    }
}
