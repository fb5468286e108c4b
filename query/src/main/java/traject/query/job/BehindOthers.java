package traject.query.job;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker that steps back from its core as soon as somebody who records wants it; what it computes does not depend on
 * that. Linux ignores the priority of a thread of Java, so there the thread asks for it itself; threads that it starts
 * inherit it.
 */
final class BehindOthers extends ForkJoinWorkerThread {

    private static final Logger LOG = LoggerFactory.getLogger(BehindOthers.class);

    /**
     * From 0, as all others, to 19. This one has a ninth of what another has that wants the same core: enough that nobody
     * waits long for something that it holds.
     */
    private static final int NICENESS = 10;

    /** PRIO_PROCESS of sys/resource.h, which on Linux is a thread; that with the number 0 is the one that calls. */
    private static final int ONE_THREAD = 0;

    private static final int THIS_THREAD = 0;

    private static final @Nullable MethodHandle SET_PRIORITY = setPriority();

    @SuppressWarnings("ThreadPriorityCheck")
    BehindOthers(ForkJoinPool pool) {
        super(null, pool, true);
        setPriority(MIN_PRIORITY);
    }

    @Override
    protected void onStart() {
        super.onStart();
        if (SET_PRIORITY == null) {
            return;
        }
        try {
            if ((int) SET_PRIORITY.invokeExact(ONE_THREAD, THIS_THREAD, NICENESS) != 0) {
                LOG.debug("The system lets no thread step back.");
            }
        } catch (Throwable e) {
            throw new IllegalStateException("setpriority can't be called", e);
        }
    }

    /** Null where the priority of Java is enough, or where native calls are not allowed. */
    @SuppressWarnings("restricted")
    private static @Nullable MethodHandle setPriority() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return null;
        }
        Linker system = Linker.nativeLinker();
        FunctionDescriptor types = FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        try {
            return system.defaultLookup()
                    .find("setpriority")
                    .map(found -> system.downcallHandle(found, types))
                    .orElse(null);
        } catch (IllegalCallerException notAllowed) {
            return null;
        }
    }
}
