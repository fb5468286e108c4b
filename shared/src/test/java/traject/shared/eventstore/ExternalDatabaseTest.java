package traject.shared.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts programs on a server that asks for passwords. */
@ExtendWith(OutputCaptureExtension.class)
class ExternalDatabaseTest {

    private static final String WRONG = "wrong-and-not-to-be-told";

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start(@TempDir Path folder) {
        database = EmbeddedDatabase.start(folder.resolve("data"));
    }

    @AfterAll
    static void stop() {
        database.stop();
    }

    @Test
    void a_wrong_password_of_the_application_is_told_in_a_sentence() throws Exception {
        assertThat(refused(78, Map.of("spring.datasource.password", WRONG)))
                .contains("does not let in the role traject_app of spring.datasource.username")
                .contains("spring.datasource.password");
    }

    @Test
    void a_wrong_password_of_the_owner_is_told_in_a_sentence() throws Exception {
        assertThat(refused(78, Map.of("traject.migration.password", WRONG)))
                .contains("does not let in the role traject_owner of traject.migration.username")
                .contains("traject.migration.password");
    }

    @Test
    void a_server_that_is_not_there_is_told_in_a_sentence_without_what_the_url_may_hide() throws Exception {
        String nobody;
        try (ServerSocket free = new ServerSocket(0)) {
            nobody = "jdbc:postgresql://127.0.0.1:" + free.getLocalPort() + "/traject";
        }
        assertThat(refused(69, Map.of("spring.datasource.url", nobody + "?password=" + WRONG)))
                .contains("No PostgreSQL is reached at " + nobody + " of spring.datasource.url");
    }

    @Test
    void a_database_that_is_not_there_is_told_in_a_sentence() throws Exception {
        String elsewhere = Objects.requireNonNull(settings().get("spring.datasource.url"))
                .replaceFirst("/traject\\?.*", "/elsewhere");
        assertThat(refused(78, Map.of("spring.datasource.url", elsewhere)))
                .contains("PostgreSQL has no database at " + elsewhere);
    }

    @Test
    void an_application_that_owns_its_log_is_warned_once(CapturedOutput output) {
        TestDatabase own = TestDatabase.empty();
        run(Map.of(
                "spring.datasource.url",
                own.url(),
                "spring.datasource.username",
                TestDatabase.OWNER,
                "spring.datasource.password",
                own.password()));
        assertThat(output.getOut().lines().filter(line -> line.contains("The application owns its log")))
                .singleElement()
                .asString()
                .contains("WARN")
                .contains("traject.migration.username");
    }

    @Test
    void an_application_with_an_owner_beside_it_is_not_warned(CapturedOutput output) {
        run(settings());
        assertThat(output.getOut()).contains("Started").doesNotContain("owns its log");
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        database.properties().forEach((name, value) -> {
            if (!name.startsWith("traject.") || name.startsWith("traject.migration.")) {
                settings.put(name, value.toString());
            }
        });
        return settings;
    }

    private static void run(Map<String, String> settings) {
        try (ConfigurableApplicationContext _ = new SpringApplicationBuilder(EmbeddedDatabaseChild.class)
                .web(WebApplicationType.NONE)
                .run(arguments(settings))) {
            return;
        }
    }

    private static String[] arguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    /** What a program says that does not start with these settings instead of the right ones. */
    private static String refused(int exitCode, Map<String, String> wrong) throws IOException, InterruptedException {
        Map<String, String> settings = settings();
        settings.putAll(wrong);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                EmbeddedDatabaseChild.class.getName()));
        command.addAll(List.of(arguments(settings)));
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(program.getInputStream().readAllBytes(), UTF_8);
            assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(program.exitValue()).isEqualTo(exitCode);
            assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("\tat ", WRONG);
            return output;
        } finally {
            program.destroyForcibly();
        }
    }
}
