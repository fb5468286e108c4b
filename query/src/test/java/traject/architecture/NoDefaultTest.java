package traject.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A switch over a sealed type of the domain writes its groups out: what comes tomorrow must be decided on, not fall
 * under what was there. Class files no longer tell a default from a case, so this reads the sources.
 */
class NoDefaultTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(->|:)");

    /** Also as one of several labels of a case. */
    private static final Pattern CATCH_ALL =
            Pattern.compile("\\b(CaseCommand|ChangeCommand|EntryCommand|CaseEvent|CaseEntry|Fact)\\s+_");

    private static final List<String> ALLOWED = List.of(
            // the status of an HTTP answer is a number
            "query/src/main/java/traject/query/problem/Reason.java: "
                    + "default -> status >= 400 && status < 500 ? MALFORMED : UNEXPECTED;",
            // a component of an entry is of any type
            "query/src/main/java/traject/query/page/Lines.java: default -> facts.add(new Fact(label, value(value), null));",
            "query/src/main/java/traject/query/page/Lines.java: default -> values.add(value(each));",
            "query/src/main/java/traject/query/page/Lines.java: default -> value.toString();",
            // a sequence has any number of words of bits
            "query/src/main/java/traject/query/sequence/dissimilarity/CommonSubsequenceBits.java: "
                    + "default -> many(row, masks[other], words);",
            // a text is made of characters
            "query/src/main/java/traject/query/caseload/CopyText.java: default -> text.append(c);");

    @Test
    void no_switch_has_a_default_or_a_catch_all_beyond_those_allowed() throws IOException {
        List<Path> sources = sources();

        assertThat(sources).hasSizeGreaterThan(250);
        assertThat(sources.stream().flatMap(NoDefaultTest::defaults)).isSubsetOf(ALLOWED);
    }

    @Test
    void a_default_and_a_catch_all_are_recognised() {
        assertThat(Stream.of("default -> true;", "default: return 1;", "case ChangeCommand _ -> true;"))
                .allMatch(NoDefaultTest::isDefault);
        assertThat(Stream.of("case A _, CaseEntry _ -> null;", "        case Fact _ when open -> 1;"))
                .allMatch(NoDefaultTest::isDefault);
        assertThat(Stream.of("case Fact.Noted _ -> null;", "case CaseEntry entry ->", "default CaseEntry asEvent() {"))
                .noneMatch(NoDefaultTest::isDefault);
    }

    private static boolean isDefault(String line) {
        return DEFAULT.matcher(line).find() || CATCH_ALL.matcher(line).find();
    }

    private static Stream<String> defaults(Path source) {
        try {
            return Files.readAllLines(source).stream()
                    .map(String::strip)
                    .filter(NoDefaultTest::isDefault)
                    .map(line -> ROOT.relativize(source).toString().replace('\\', '/') + ": " + line);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + source, e);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("shared", "command", "query")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }
}
