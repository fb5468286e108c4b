package traject.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import traject.command.casefile.CaseCommand;
import traject.shared.event.CaseEvent;
import traject.shared.event.WireName;

/** The README leads from every command to its event, and every link in it leads somewhere. */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    @Test
    void every_command_and_every_event_has_its_line() throws IOException {
        List<String> lines =
                readme().lines().filter(line -> line.startsWith("| [`")).toList();
        List<String> names =
                Stream.concat(names(CaseCommand.class), names(CaseEvent.class)).toList();
        assertThat(names)
                .hasSizeGreaterThan(100)
                .allSatisfy(name -> assertThat(lines).anyMatch(line -> line.contains("[`" + name + "`]")));
    }

    @Test
    void every_link_leads_to_a_file() throws IOException {
        List<String> links = Pattern.compile("\\]\\(([^)#]+)\\)")
                .matcher(readme())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(100)
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    private static Stream<String> names(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ReadmeTest::names)
                : Stream.of(type.getAnnotation(WireName.class).value());
    }
}
