package traject.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures all topics, or those named, and prints the table. */
public final class Bench {

    private static final List<Topic> TOPICS = List.of(new NewCases(), new RunningCases(), new Growth());

    private final PrintStream out;
    private final PrintStream progress;

    private Bench(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /**
     * Measures and ends.
     *
     * @param arguments names of topics, apart or with commas; none for all of them
     */
    public static void main(String[] arguments) throws Exception {
        Set<String> named = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.split(",")))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        new Bench(System.out, System.err).run(named);
    }

    private void run(Set<String> named) throws Exception {
        Set<String> known = TOPICS.stream().map(Topic::name).collect(Collectors.toSet());
        if (!known.containsAll(named)) {
            throw new IllegalArgumentException("topics are " + known);
        }
        List<Row> rows = new ArrayList<>();
        String machine;
        try (Server server = Server.start()) {
            machine = Machine.described(server.version());
            for (Topic topic : TOPICS) {
                if (named.isEmpty() || named.contains(topic.name())) {
                    progress.println("measuring " + topic.name());
                    topic.measure(server, row -> {
                        progress.println(row);
                        rows.add(row);
                    });
                }
            }
        }
        out.println();
        out.println(machine);
        out.println();
        out.println(Row.HEAD);
        rows.forEach(out::println);
    }
}
