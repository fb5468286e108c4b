package traject.command.table;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.command.casefile.EntryCommand;
import traject.shared.event.WireName;

/** The commands that a row can tell, by name. Corrections are not among them: they belong at the desk. */
final class CommandNames {

    private static final Map<String, Class<?>> COMMANDS = records(EntryCommand.class)
            .collect(Collectors.toUnmodifiableMap(CommandNames::nameOf, Function.identity()));

    private CommandNames() {}

    static @Nullable Class<?> command(String name) {
        return COMMANDS.get(name);
    }

    static String nameOf(Class<?> command) {
        WireName name = command.getAnnotation(WireName.class);
        if (name == null) {
            throw new IllegalStateException(command.getName() + " has no wire name");
        }
        return name.value();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CommandNames::records)
                : Stream.of(type);
    }
}
