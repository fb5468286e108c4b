package traject.command.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import traject.command.casefile.CaseCommand;
import traject.command.desk.CommandReader;

/** The life of one invented case in which every command there is occurs and is in order. */
public final class EveryCommand {

    public static final String CASE = "case-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EveryCommand() {}

    /** As a file that can be brought in. */
    public static String file() {
        try (InputStream file = Objects.requireNonNull(
                EveryCommand.class.getResourceAsStream("/traject/command/every-command.jsonl"))) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)).readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As bodies of requests, in order. */
    public static List<String> bodies() {
        return file().lines().map(EveryCommand::body).toList();
    }

    public static List<CaseCommand> commands() {
        CommandReader reader = new CommandReader();
        return bodies().stream().map(reader::read).toList();
    }

    /** The one body that is the command of this name, where it occurs first. */
    public static String of(String name) {
        return bodies().stream()
                .filter(body -> body.contains("\"type\":\"" + name + "\""))
                .findFirst()
                .orElseThrow();
    }

    /** The classes of all commands that exist. */
    public static Stream<Class<?>> permitted() {
        return permitted(CaseCommand.class);
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryCommand::permitted)
                : Stream.of(type);
    }

    private static String body(String line) {
        ObjectNode fields = (ObjectNode) JSON.readTree(line);
        fields.remove("case");
        return JSON.writeValueAsString(fields);
    }
}
