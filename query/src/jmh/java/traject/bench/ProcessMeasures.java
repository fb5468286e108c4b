package traject.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import traject.query.process.EventLog;
import traject.query.process.cases.CaseDurations;
import traject.query.process.cases.Variants;
import traject.query.process.flow.DirectlyFollowsGraph;

/**
 * What measures of a process cost on a log of a million events. The limit is what pm4py took for the same on a
 * machine of this kind, after it had formatted its table; it is no part of this run.
 */
final class ProcessMeasures implements Topic {

    private static final int EVENTS = 1_000_000;
    private static final long SEED = 20_261_121;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 9;
    private static final Target TARGET = Target.atLeast(10);

    @Override
    public String name() {
        return "process";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) {
        EventLog log = GeneratedLog.of(EVENTS, SEED);
        table.accept(row(
                "directly-follows graph",
                2_800,
                log,
                each -> DirectlyFollowsGraph.of(each).arcs().size()));
        table.accept(row("variants", 600, log, each -> Variants.of(each).list().size()));
        table.accept(row("case durations", 800, log, each -> CaseDurations.seconds(each).length));
    }

    private static Row row(String what, double pm4pyMillis, EventLog log, ToLongFunction<EventLog> measure) {
        double[] millis = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long found = measure.applyAsLong(log);
            double took = (System.nanoTime() - begin) / 1e6;
            if (found == 0) {
                throw new IllegalStateException("nothing was found");
            }
            if (round >= 0) {
                millis[round] = took;
            }
        }
        Arrays.sort(millis);
        double median = millis[ROUNDS / 2];
        return new Row(
                String.format(Locale.ROOT, "%s of %,d events, times faster than pm4py", what, EVENTS),
                TARGET,
                pm4pyMillis / median,
                String.format(Locale.ROOT, "%,.1f ms", median),
                String.format(Locale.ROOT, "%,.0f ms (pm4py on a machine of this kind)", pm4pyMillis));
    }
}
