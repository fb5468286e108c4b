package traject.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures all topics, or those named, and prints the table. */
public final class Bench {

    private static final List<Topic> TOPICS = List.of(
            new NewCases(),
            new RunningCases(),
            new Importing(),
            new Growth(),
            new WholeLog(),
            new Rebuilding(),
            new RebuildMemory(),
            new Replay(),
            new Pages(),
            new Research(),
            new SequenceAnalysis(),
            new ProcessMeasures());

    private static final int EVENTS = 1_000_000;

    private final PrintStream out;
    private final PrintStream progress;

    private Bench(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    /**
     * Measures and ends.
     *
     * @param arguments names of topics, apart or with commas; none for all of them. A number is that of the events of
     *     the log that is read as a whole, 1,000,000 without it
     */
    public static void main(String[] arguments) throws Exception {
        Set<String> said = Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.split(",")))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        Set<String> numbers = said.stream()
                .filter(each -> each.chars().allMatch(Character::isDigit))
                .collect(Collectors.toSet());
        said.removeAll(numbers);
        int events = numbers.stream().mapToInt(Integer::parseInt).max().orElse(EVENTS);
        new Bench(System.out, System.err).run(said, events);
    }

    private void run(Set<String> named, int events) throws Exception {
        Set<String> known = TOPICS.stream().map(Topic::name).collect(Collectors.toSet());
        if (!known.containsAll(named)) {
            throw new IllegalArgumentException("topics are " + known);
        }
        List<Row> rows = new ArrayList<>();
        String machine;
        try (Server server = Server.start(events)) {
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
