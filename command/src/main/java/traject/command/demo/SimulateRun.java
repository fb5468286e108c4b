package traject.command.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import traject.command.recording.BulkRecorder;
import traject.command.simulation.Simulation;
import traject.shared.node.CommandLineRun;
import traject.shared.node.ExitCode;
import traject.shared.node.Invocation;
import traject.shared.node.RunOption;
import traject.shared.node.RunRefused;

/** Fills the store, or a file, with invented cases. */
public final class SimulateRun implements CommandLineRun {

    private static final long MOST_CASES = 10_000_000;
    private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);

    @Override
    public String name() {
        return "simulate";
    }

    @Override
    public String summary() {
        return "records invented cases; said again, it goes on where it ended";
    }

    @Override
    public List<RunOption> options() {
        return List.of(
                RunOption.required("cases", "<number>", "how many; about 30 entries each"),
                RunOption.optional("seed", "<number>", "another one tells other stories, 1 by default"),
                RunOption.optional("until", "<day>", "the last day of the simulation, " + UNTIL + " by default"),
                RunOption.optional("years", "<number>", "in which the cases open, 6 by default"),
                RunOption.optional(
                        "to", "<file.jsonl>", "writes a file to import instead; moments of recording are lost"),
                RunOption.flag("beside-real-cases", "records them in a store that holds other cases too"));
    }

    @Override
    public Class<? extends Work> work() {
        return Simulating.class;
    }

    /** Invents and records. */
    static final class Simulating implements Work {

        private final BulkRecorder recorder;
        private final JdbcClient database;
        private final Clock clock;
        private final ZoneId zone;

        Simulating(
                BulkRecorder recorder,
                JdbcClient database,
                Clock clock,
                @Value("${traject.zone:Europe/Brussels}") ZoneId zone) {
            this.recorder = recorder;
            this.database = database;
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public int run(Invocation invocation) throws IOException {
            long cases = invocation.options().number("cases", 0, 1, MOST_CASES);
            Simulation simulation = simulation(invocation);
            Optional<Path> file = invocation.options().path("to");
            if (file.isPresent()) {
                return new SimulatedFile(simulation, cases).write(file.get(), invocation);
            }
            if (!invocation.options().has("beside-real-cases") && RealCases.areIn(database)) {
                throw new RunRefused(
                        ExitCode.DATA,
                        "This store holds cases that are neither samples nor simulated. Invented cases beside them would"
                                + " be counted with them: use another store, or say --beside-real-cases.");
            }
            return new SimulatedCases(simulation, cases, recorder).record(invocation);
        }

        private Simulation simulation(Invocation invocation) {
            long seed = invocation.options().number("seed", 1, 0, Long.MAX_VALUE);
            long years = invocation.options().number("years", 6, 1, 50);
            LocalDate until = invocation.options().day("until").orElse(UNTIL);
            if (until.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
                throw new RunRefused(ExitCode.USAGE, "--until is a day that has been, not " + until + '.');
            }
            return new Simulation(seed, until.minusYears(years), until, zone);
        }
    }
}
