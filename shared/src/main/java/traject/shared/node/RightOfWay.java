package traject.shared.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Who goes first where all want the processors of a node. Priorities of threads are not enough for that: they end at the
 * process, and the database that a command waits for is another one. So whoever computes for long asks now and then, and
 * stands still while somebody goes before. That is nine tenths of the time at most, so that all come to an end.
 */
public final class RightOfWay {

    /** What a node does, in the order in which it goes. */
    public enum Rank {
        /** A command. */
        RECORDING,
        /** What somebody waits for, such as a figure. */
        AWAITED,
        /** What may take minutes. */
        LONG
    }

    /** How much longer than it ran may work stand still. */
    private static final int PATIENCE = 9;

    private static final long LONGEST_WAIT = Duration.ofSeconds(5).toNanos();

    /** Whoever ran for less goes on: standing still and starting again cost too. */
    private static final long SHORTEST_RUN = Duration.ofMillis(1).toNanos();

    private final LongSupplier nanoTime;
    private final Map<Rank, AtomicInteger> underWay = new EnumMap<>(Rank.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition anEnd = lock.newCondition();

    public RightOfWay() {
        this(System::nanoTime);
    }

    /** @param nanoTime by which it is told how long work ran */
    RightOfWay(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        for (Rank rank : Rank.values()) {
            underWay.put(rank, new AtomicInteger());
        }
    }

    /** Something begins; until it is closed, whoever is of a later rank gives way to it. */
    public Pass enter(Rank rank) {
        AtomicInteger own = Objects.requireNonNull(underWay.get(rank));
        own.incrementAndGet();
        return new Pass(own, before(rank));
    }

    private List<AtomicInteger> before(Rank rank) {
        List<AtomicInteger> before = new ArrayList<>();
        underWay.forEach((each, count) -> {
            if (each.compareTo(rank) < 0) {
                before.add(count);
            }
        });
        return before;
    }

    /** Of something under way, for all its threads. */
    public final class Pass implements AutoCloseable {

        private final AtomicInteger own;
        private final List<AtomicInteger> before;
        private volatile long resumed = nanoTime.getAsLong();

        private Pass(AtomicInteger own, List<AtomicInteger> before) {
            this.own = own;
            this.before = before;
        }

        /** Stands still while something of an earlier rank is under way. An interrupt ends that, and is kept. */
        public void giveWay() {
            if (isFree()) {
                return;
            }
            long ran = nanoTime.getAsLong() - resumed;
            if (ran >= SHORTEST_RUN) {
                standStill(Math.min(LONGEST_WAIT, PATIENCE * ran));
                resumed = nanoTime.getAsLong();
            }
        }

        private boolean isFree() {
            for (AtomicInteger count : before) {
                if (count.get() > 0) {
                    return false;
                }
            }
            return true;
        }

        private void standStill(long atMost) {
            long left = atMost;
            lock.lock();
            try {
                while (left > 0 && !isFree()) {
                    left = anEnd.awaitNanos(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            if (own.decrementAndGet() == 0) {
                lock.lock();
                try {
                    anEnd.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        }
    }
}
