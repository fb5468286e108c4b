package traject.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Some who call at once, each again as soon as they are answered. */
record Callers(int count) {

    /**
     * Calls for a while and gives the number of answers per second.
     *
     * @param calls what each caller does, by their number from 0
     */
    double perSecond(Duration length, IntFunction<Runnable> calls) throws Exception {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        List<Future<Long>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int caller = 0; caller < count; caller++) {
                Runnable call = calls.apply(caller);
                all.add(threads.submit(() -> until(end, call)));
            }
        }
        long answers = 0;
        for (Future<Long> one : all) {
            answers += one.get();
        }
        return answers * 1e9 / (System.nanoTime() - begin);
    }

    private static long until(long end, Runnable call) {
        long answers = 0;
        while (System.nanoTime() < end) {
            call.run();
            answers++;
        }
        return answers;
    }
}
