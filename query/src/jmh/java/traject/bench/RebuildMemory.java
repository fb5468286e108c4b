package traject.bench;

import java.util.Locale;
import java.util.function.Consumer;

/** Whether a rebuild ends well in a process of its own with a small heap, and what that process holds at most. */
final class RebuildMemory implements Topic {

    @Override
    public String name() {
        return "rebuild-memory";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        String database = server.simulated();
        long events = SimulatedLog.count(server.superuserOf(database));
        int held = SmallProcess.run(server, database, "rebuild");
        table.accept(SmallProcess.row(String.format(Locale.ROOT, "rebuild of %,d events", events), held));
    }
}
