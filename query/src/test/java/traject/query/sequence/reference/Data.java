package traject.query.sequence.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import traject.query.sequence.Alphabet;
import traject.query.sequence.Sequences;
import traject.query.sequence.format.Cells;
import traject.query.sequence.format.Sts;

/** The objects on which the other programs computed, under the names that the files' READMEs give them. */
final class Data {

    private static final Map<String, Sequences> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, ReferenceFile> INPUTS = new ConcurrentHashMap<>();

    private Data() {}

    static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(Data.class.getResource("/traject/sequence/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReferenceFile input(String folder, String name) {
        return INPUTS.computeIfAbsent(
                folder + "/" + name, key -> ReferenceFile.read(folder(folder).resolve(name + ".csv")));
    }

    static ReferenceFile trajectories() {
        return input("roles", "trajectories");
    }

    /** For instance {@code client_w_miss}: client roles, weighted, with missing as a state. */
    static Sequences sequences(String name) {
        Sequences known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        Sequences made = make(name);
        KNOWN.put(name, made);
        return made;
    }

    private static Sequences make(String name) {
        if (name.endsWith("_miss") && !name.equals("tiny6_miss")) {
            return sequences(name.substring(0, name.length() - 5)).missingAsState();
        }
        return switch (name) {
            case "equal" -> rows("equal", List.of("P", "Q", "R", "S", "T"));
            case "tiny" -> rows("tiny", List.of("A", "B", "C"));
            case "tiny_w" -> sequences("tiny").withWeights(column(input("tiny", "sequences"), "weight"));
            case "tiny_del" -> sequences("tiny").withoutMissing();
            case "tiny6_miss" ->
                sequences("tiny").select(new int[] {0, 1, 2, 3, 5}).missingAsState();
            case "tiny5_nomiss" -> sequences("tiny").select(new int[] {0, 1, 2, 5});
            case "client", "helper" -> trajectories(name);
            case "combined" -> combined();
            case "client_w", "helper_w", "combined_w" ->
                sequences(name.substring(0, name.length() - 2)).withWeights(column(trajectories(), "weight"));
            case "client_wn" -> sequences("client").withWeights(column(trajectories(), "weight_noninteger"));
            case "client_del" -> sequences("client").withoutMissing();
            case "client_del_w" -> sequences("client_w").withoutMissing();
            default -> throw new IllegalArgumentException("No data are called " + name);
        };
    }

    private static Sequences rows(String folder, List<String> alphabet) {
        ReferenceFile file = input(folder, "sequences");
        List<List<String>> rows = IntStream.range(0, file.size())
                .mapToObj(row -> IntStream.range(2, file.header().size())
                        .mapToObj(column -> file.text(row, column))
                        .toList())
                .toList();
        return Sts.read(Alphabet.of(alphabet), rows, Cells.usual());
    }

    private static List<String> alphabet(String name) {
        ReferenceFile file = input("roles", "alphabet_" + name);
        return IntStream.range(0, file.size())
                .mapToObj(row -> file.text(row, "state"))
                .toList();
    }

    private static Sequences trajectories(String channel) {
        return Sts.read(Alphabet.of(alphabet(channel)), cells(channel.substring(0, 1)), Cells.usual());
    }

    private static List<List<String>> cells(String letter) {
        ReferenceFile file = trajectories();
        return IntStream.range(0, file.size())
                .mapToObj(row -> IntStream.rangeClosed(1, 48)
                        .mapToObj(t -> file.text(row, letter + t))
                        .toList())
                .toList();
    }

    private static Sequences combined() {
        List<List<String>> client = cells("c");
        List<List<String>> helper = cells("h");
        List<List<String>> both = new ArrayList<>();
        for (int i = 0; i < client.size(); i++) {
            List<String> row = new ArrayList<>();
            for (int t = 0; t < 48; t++) {
                String c = client.get(i).get(t);
                String h = helper.get(i).get(t);
                row.add(c.isEmpty() ? "" : c.equals("*") || h.equals("*") ? "*" : h + ":" + c);
            }
            both.add(row);
        }
        return Sts.read(Alphabet.of(alphabet("combined")), both, Cells.usual());
    }

    static double[] column(ReferenceFile file, String title) {
        return IntStream.range(0, file.size())
                .mapToDouble(row -> file.number(row, title))
                .toArray();
    }

    static List<String> texts(ReferenceFile file, String title) {
        return IntStream.range(0, file.size())
                .mapToObj(row -> file.text(row, title))
                .toList();
    }
}
