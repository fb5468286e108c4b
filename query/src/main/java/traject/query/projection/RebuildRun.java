package traject.query.projection;

import java.time.Duration;
import java.util.List;
import traject.shared.node.CommandLineRun;
import traject.shared.node.ExitCode;
import traject.shared.node.Invocation;
import traject.shared.node.Progress;
import traject.shared.node.RunOption;

/** Makes all tables again from the command line, or goes on with a rebuild that was begun. */
public final class RebuildRun implements CommandLineRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public String summary() {
        return "makes the read models again from the log, or goes on with a rebuild that was begun";
    }

    @Override
    public List<RunOption> options() {
        return List.of();
    }

    @Override
    public Class<? extends Work> work() {
        return Rebuilding.class;
    }

    /** Rebuilds. */
    static final class Rebuilding implements Work {

        private final Rebuild rebuild;
        private final RebuildWorker worker;

        Rebuilding(Rebuild rebuild, RebuildWorker worker) {
            this.rebuild = rebuild;
            this.worker = worker;
        }

        @Override
        public int run(Invocation invocation) throws InterruptedException {
            if (rebuild.ask("command line").isEmpty()) {
                invocation.say("A rebuild was begun already; this goes on with it.");
            }
            worker.start();
            try {
                return follow(invocation);
            } finally {
                worker.stop();
            }
        }

        private int follow(Invocation invocation) throws InterruptedException {
            RebuildProgress now = rebuild.progress();
            while (now.events() == 0 && !now.state().isOver() && !invocation.isStopping()) {
                now = rebuild.awaitEnd(BETWEEN_LOOKS);
            }
            Progress shown = invocation.progress("events", now.events());
            long done = 0;
            while (!now.state().isOver() && !invocation.isStopping()) {
                shown.add(now.eventsDone() - done);
                done = now.eventsDone();
                now = rebuild.awaitEnd(BETWEEN_LOOKS);
            }
            shown.add(now.eventsDone() - done);
            shown.finish();
            return ended(now, invocation);
        }

        private static int ended(RebuildProgress end, Invocation invocation) {
            return switch (end.state()) {
                case FINISHED -> {
                    invocation.say("The read models of " + end.cases() + " cases are rebuilt.");
                    yield ExitCode.OK;
                }
                case FAILED -> {
                    invocation.say("The rebuild failed: " + end.failure());
                    yield ExitCode.SOFTWARE;
                }
                case CANCELLED -> {
                    invocation.say("The rebuild was cancelled; the read models are as they were.");
                    yield ExitCode.STOPPED;
                }
                case NONE, WAITING, FILLING, CATCHING_UP -> {
                    invocation.say("Stopped: the next start of a node, or this run again, goes on from here.");
                    yield ExitCode.STOPPED;
                }
            };
        }
    }
}
