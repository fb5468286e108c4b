package traject.shared.node;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options with which a run was called; reading one that has no sense refuses the call. */
public final class RunOptions {

    private final Map<String, String> said;

    private RunOptions(Map<String, String> said) {
        this.said = said;
    }

    /**
     * Reads the options of a run, and passes over the settings of the program.
     *
     * @throws RunRefused for an unknown option, one said twice, one without its value, or a required one left out
     */
    public static RunOptions of(CommandLineRun run, List<String> arguments) {
        Map<String, RunOption> known = new HashMap<>();
        run.options().forEach(option -> known.put(option.name(), option));
        Map<String, String> said = new HashMap<>();
        for (String argument : arguments) {
            String text = argument.startsWith("--") ? argument.substring(2) : "";
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            if (name.contains(".")) {
                continue;
            }
            RunOption option = known.get(name);
            if (option == null) {
                throw usage("'" + run.name() + "' knows nothing of '" + argument + "'.");
            }
            if (option.isFlag() != equals < 0) {
                throw usage("Say " + option.shown() + '.');
            }
            if (said.put(name, equals < 0 ? "" : text.substring(equals + 1)) != null) {
                throw usage("--" + name + " is said twice.");
            }
        }
        for (RunOption option : run.options()) {
            if (option.required() && !said.containsKey(option.name())) {
                throw usage(option.shown() + " is missing.");
            }
        }
        return new RunOptions(said);
    }

    /** Whether the option was said at all. */
    public boolean has(String name) {
        return said.containsKey(name);
    }

    /** What was said for the option, if anything. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(said.get(name)).filter(text -> !text.isBlank());
    }

    /** What was said for a required option. */
    public String required(String name) {
        return text(name).orElseThrow(() -> usage("--" + name + " has no value."));
    }

    /** A whole number within bounds. */
    public long number(String name, long otherwise, long least, long most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Told below, with the bounds.
        }
        throw usage("--" + name + " is a whole number from " + least + " to " + most + ", not '" + text.get() + "'.");
    }

    /** A day, as 2026-06-30. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                throw usage("--" + name + " is a day such as 2026-06-30, not '" + text + "'.");
            }
        });
    }

    /** A file or folder. */
    public Optional<Path> path(String name) {
        return text(name).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException _) {
                throw usage("--" + name + " is no path that this system knows.");
            }
        });
    }

    private static RunRefused usage(String sentence) {
        return new RunRefused(ExitCode.USAGE, sentence);
    }
}
