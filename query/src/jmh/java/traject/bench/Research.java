package traject.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import traject.query.TrajectApplication;
import traject.query.research.Question;
import traject.shared.desk.Desk;
import traject.shared.eventstore.EventLog;

/**
 * What the work of researchers costs those who record beside it, and how soon figures of ten thousand trajectories are
 * there, against reading the same log and doing nothing with it.
 */
final class Research implements Topic {

    private static final int ROUNDS = 5;

    /** Until what both do is compiled, which takes processors too and which a node that runs for weeks has long behind it. */
    private static final int ROUNDS_BEFORE = 3;

    private static final int WITHOUT_COPIES = 0;
    private static final int CASES = 10_000;

    @Override
    public String name() {
        return "research";
    }

    @Override
    public void measure(Server server, Consumer<Row> table) throws Exception {
        String database = server.emptyDatabase();
        SimulatedLog.fill(server, database, WITHOUT_COPIES);
        String large = server.copyOf(database);
        try (ConfigurableApplicationContext node = serve(server, database)) {
            beside(server.superuserOf(database), node, table);
        }
        JdbcTemplate superuser = server.superuserOf(large);
        SimulatedLog.grow(superuser, (int) (SimulatedLog.count(superuser) * CASES / SimulatedLog.SIMULATED));
        try (ConfigurableApplicationContext node = serve(server, large)) {
            figures(node, table);
        }
    }

    private static void beside(JdbcTemplate database, ConfigurableApplicationContext node, Consumer<Row> table)
            throws Exception {
        String site = "http://127.0.0.1:" + node.getEnvironment().getProperty("local.server.port");
        Recorders recorders = Recorders.at(site, node.getBean(Desk.class));
        Researchers researchers = new Researchers(node);
        double[] beside = new double[ROUNDS];
        double[] alone = new double[ROUNDS];
        int answered = 0;
        for (int round = 0; round < ROUNDS_BEFORE; round++) {
            recorders.slowest();
            researchers.meanwhile(recorders::slowest);
        }
        for (int round = 0; round < ROUNDS; round++) {
            alone[round] = recorders.slowest();
            beside[round] = researchers.meanwhile(recorders::slowest);
            answered += researchers.answered();
        }
        table.accept(new Row(
                String.format(
                        Locale.ROOT,
                        "p99 of a command at %s, store of %,d events, beside three researchers (%d answers in %d rounds)"
                                + " against alone",
                        Recorders.told(),
                        SimulatedLog.count(database),
                        answered,
                        ROUNDS),
                Target.atMost(2),
                Turns.median(beside) / Turns.median(alone),
                told(beside),
                told(alone)));
    }

    /** The median, and every round in order. */
    private static String told(double[] micros) {
        return String.format(Locale.ROOT, "%,.0f us", Turns.median(micros))
                + Arrays.stream(micros)
                        .mapToObj(each -> String.format(Locale.ROOT, "%.1f", each / 1e3))
                        .collect(Collectors.joining(", ", " (", " ms)"));
    }

    private static void figures(ConfigurableApplicationContext node, Consumer<Row> table) throws Exception {
        EventLog log = node.getBean(EventLog.class);
        Researchers researchers = new Researchers(node);
        Question question = researchers.question("distribution");
        Turns.Turn reading = () -> micros(() -> log.forEachCase(question.lens().position(), (_, _) -> {}));
        String of = String.format(Locale.ROOT, " of %,d trajectories against reading their log", log.cases());
        table.accept(Row.micros(
                "first figures" + of,
                Target.atMost(4),
                Turns.take(ROUNDS, () -> micros(() -> researchers.figures(question, true)), reading)));
        table.accept(Row.micros(
                "figures from what is held" + of,
                Target.atMost(1),
                Turns.take(ROUNDS, () -> micros(() -> researchers.figures(question, false)), reading)));
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    /** In microseconds. */
    private static double micros(Step step) throws Exception {
        long begin = System.nanoTime();
        step.run();
        return (System.nanoTime() - begin) / 1e3;
    }

    private static ConfigurableApplicationContext serve(Server server, String database) {
        List<String> arguments = new ArrayList<>(Recorders.account());
        arguments.add("--server.port=0");
        server.properties(database).forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(TrajectApplication.class).run(arguments.toArray(String[]::new));
    }
}
