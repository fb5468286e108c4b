package traject.shared.node;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far a long run is, seldom enough to cost nothing: what is done, of how many where that is known, how fast
 * of late, and how long it will still take. Called by any thread.
 */
public final class Progress {

    private static final long NEVER = Long.MIN_VALUE;

    private final String what;
    private final long total;
    private final Consumer<String> shown;
    private final LongSupplier nanos;
    private final long between;
    private final long started;
    private long last = NEVER;
    private long done;

    /**
     * @param what is counted: "cases", "events"
     * @param total how many there will be; negative when nobody knows
     * @param nanos a clock that only goes forward
     */
    Progress(String what, long total, Consumer<String> shown, LongSupplier nanos, Duration between) {
        this.what = what;
        this.total = total;
        this.shown = shown;
        this.nanos = nanos;
        this.between = between.toNanos();
        this.started = nanos.getAsLong();
    }

    /** Says that so many more are done. */
    public synchronized void add(long more) {
        done += more;
        long now = nanos.getAsLong();
        if (now - started >= between && (last == NEVER || now - last >= between)) {
            last = now;
            shown.accept(line(now));
        }
    }

    /** Shows where it ended. */
    public synchronized void finish() {
        shown.accept(line(nanos.getAsLong()));
    }

    private String line(long now) {
        double seconds = Math.max(1, now - started) / 1e9;
        double perSecond = done / seconds;
        String line = total < 0
                ? String.format(Locale.ROOT, "%,d %s", done, what)
                : String.format(Locale.ROOT, "%,d of %,d %s (%d %%)", done, total, what, percent());
        line += String.format(Locale.ROOT, ", %,.0f per second", perSecond);
        String left = remaining(perSecond);
        return left == null ? line : line + ", " + left + " left";
    }

    private long percent() {
        return total == 0 ? 100 : Math.min(100, done * 100 / total);
    }

    private @Nullable String remaining(double perSecond) {
        if (total < 0 || done == 0 || done >= total) {
            return null;
        }
        Duration left = Duration.ofSeconds(Math.round((total - done) / perSecond));
        return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
    }
}
