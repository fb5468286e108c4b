package traject.command.story;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who act at the same moment. */
public final class Together {

    private Together() {}

    /** Lets all of them go at once and gives what each came back with. */
    public static <T> List<T> go(List<Callable<T>> people) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            List<Future<T>> all = new ArrayList<>();
            for (Callable<T> person : people) {
                all.add(threads.submit(() -> {
                    start.await();
                    return person.call();
                }));
            }
            start.countDown();
            for (Future<T> one : all) {
                results.add(one.get());
            }
        }
        return results;
    }
}
