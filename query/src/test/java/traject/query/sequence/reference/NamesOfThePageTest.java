package traject.query.sequence.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that says what each function of R is called here can name nothing that is not there. */
class NamesOfThePageTest {

    private static final Path PAGE = Path.of("src/docs/sequence-analysis.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path LIBRARY = SOURCES.resolve("traject/query/sequence");

    /** A name of ours begins with a capital; what a row is about stands before the second bar. */
    private static final Pattern OURS = Pattern.compile("`([A-Z]\\w*(?:\\.\\w+)*)`");

    private static final Pattern CALL =
            Pattern.compile("(?<![\\w.])((?:seq|diss|wc|surv|hclust|cutree|coxph)\\w*|cluster::pam)\\(");

    @Test
    void every_name_on_the_page_is_public_in_the_library() throws IOException {
        Map<String, Class<?>> library = library();
        List<String> named = rows().flatMap(row -> OURS.matcher(row.get(2)).results())
                .map(name -> name.group(1))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(80);
        assertThat(named)
                .allSatisfy(name -> assertThat(isThere(name, library)).as(name).isTrue());
    }

    @Test
    void every_measure_a_user_can_begin_with_is_on_the_page() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(library().keySet()).allSatisfy(name -> assertThat(page).contains("`" + name));
    }

    @Test
    void every_function_that_made_a_reference_file_is_on_the_page() throws IOException {
        String explained = rows().map(row -> row.get(1)).collect(Collectors.joining(" "));
        for (String folder : List.of("roles", "equal", "tiny")) {
            Set<String> functions = CALL.matcher(
                            Files.readString(Data.folder(folder).resolve("README.md")))
                    .results()
                    .map(MatchResult::group)
                    .map(call -> call.substring(0, call.length() - 1))
                    .collect(Collectors.toSet());
            assertThat(functions).isNotEmpty();
            assertThat(functions).allSatisfy(function -> assertThat(explained).contains("`" + function + "`"));
        }
    }

    private static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.asList(line.split("\\|", -1)));
    }

    /** The public types outside of others, by their simple name. */
    private static Map<String, Class<?>> library() throws IOException {
        try (Stream<Path> files = Files.walk(LIBRARY)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> SOURCES.relativize(file).toString())
                    .filter(file -> !file.endsWith("package-info.java"))
                    .map(file -> file.replace(".java", "").replace('/', '.'))
                    .<Class<?>>map(NamesOfThePageTest::named)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isThere(String name, Map<String, Class<?>> library) {
        String[] parts = name.split("\\.", -1);
        Class<?> type = library.get(parts[0]);
        return type != null && (parts.length == 1 || has(type, parts[1]));
    }

    private static boolean has(Class<?> type, String member) {
        return Stream.of(type.getMethods(), type.getFields())
                        .flatMap(Arrays::<Member>stream)
                        .anyMatch(each -> each.getName().equals(member))
                || Arrays.stream(type.getClasses())
                        .anyMatch(each -> each.getSimpleName().equals(member));
    }
}
