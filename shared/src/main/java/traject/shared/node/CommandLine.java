package traject.shared.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Tells from the arguments of the program whether it serves or does one of its runs, and does the run. */
public final class CommandLine {

    /** Which parts of the program stand aside in a run: web server, live projection, first start. */
    public static final String PROFILE = "run";

    private final List<String> arguments;
    private final Terminal terminal;
    private final List<CommandLineRun> runs;

    private CommandLine(List<String> arguments, Terminal terminal, List<CommandLineRun> runs) {
        this.arguments = arguments;
        this.terminal = terminal;
        this.runs = runs;
    }

    public static CommandLine of(String... arguments) {
        List<CommandLineRun> runs =
                SpringFactoriesLoader.forDefaultResourceLocation().load(CommandLineRun.class).stream()
                        .sorted(Comparator.comparing(CommandLineRun::name))
                        .toList();
        return new CommandLine(Arrays.asList(arguments), Terminal.ofProcess(), runs);
    }

    /** Whether there is nothing to do but serve: every argument is a setting. */
    public boolean isToServe() {
        return arguments.stream().allMatch(argument -> argument.startsWith("--")) && !asksForHelp();
    }

    private boolean asksForHelp() {
        return arguments.contains("--help");
    }

    /** Serves until it is told to stop; what prevents the start is shown by Spring and ends the process. */
    public void serve(Class<?> application) {
        try {
            SpringApplication.run(application, arguments.toArray(String[]::new));
        } catch (RuntimeException shownBySpring) {
            System.exit(ExitCode.ofStart(shownBySpring));
        }
    }

    /**
     * Does the run.
     *
     * @return with which code the process ends, see {@link ExitCode}
     */
    public int run(Class<?> application) {
        try {
            String name = arguments.stream()
                    .filter(argument -> !argument.startsWith("--"))
                    .findFirst()
                    .orElse("");
            Optional<CommandLineRun> run =
                    runs.stream().filter(one -> one.name().equals(name)).findFirst();
            if (asksForHelp()) {
                terminal.print(run.map(CommandLine::usage).orElseGet(this::usage));
                return ExitCode.OK;
            }
            return run(
                    application,
                    run.orElseThrow(() -> new RunRefused(
                            ExitCode.USAGE, "There is no run '" + name + "'." + System.lineSeparator() + usage())));
        } catch (RunRefused refused) {
            terminal.say(refused.sentence());
            return refused.exitCode();
        }
    }

    private int run(Class<?> application, CommandLineRun run) {
        List<String> said = new ArrayList<>(arguments);
        said.remove(run.name());
        Invocation invocation = new Invocation(optionsOf(run, said), terminal);
        Invocation.Ending ending = invocation.new Ending();
        String[] settings = said.stream().filter(CommandLine::isSetting).toArray(String[]::new);
        ConfigurableApplicationContext program;
        try {
            program = new SpringApplicationBuilder(application)
                    .profiles(PROFILE)
                    .initializers(context -> context.getBeanFactory().registerSingleton("runEnding", ending))
                    .run(settings);
        } catch (RuntimeException shownBySpring) {
            return ExitCode.ofStart(shownBySpring);
        }
        try (program) {
            return work(program, run, invocation, ending);
        }
    }

    private static int work(
            ConfigurableApplicationContext program,
            CommandLineRun run,
            Invocation invocation,
            Invocation.Ending ending) {
        try {
            return program.getAutowireCapableBeanFactory()
                    .createBean(run.work())
                    .run(invocation);
        } catch (RuntimeException refusedOrFailed) {
            throw refusedOrFailed;
        } catch (Exception failure) {
            throw new IllegalStateException("the run '" + run.name() + "' failed", failure);
        } finally {
            ending.runIsOver();
        }
    }

    private static RunOptions optionsOf(CommandLineRun run, List<String> said) {
        try {
            return RunOptions.of(run, said);
        } catch (RunRefused wrong) {
            throw new RunRefused(wrong.exitCode(), wrong.sentence() + System.lineSeparator() + usage(run));
        }
    }

    private static boolean isSetting(String argument) {
        return argument.startsWith("--") && argument.split("=", 2)[0].contains(".");
    }

    private String usage() {
        StringBuilder text = new StringBuilder("Without a run the program serves. Its runs:");
        runs.forEach(run -> text.append(String.format("%n  %-10s %s", run.name(), run.summary())));
        return text.append(String.format("%nSay a run and --help to see its options."))
                .toString();
    }

    private static String usage(CommandLineRun run) {
        StringBuilder text = new StringBuilder(run.name()).append(": ").append(run.summary());
        run.options()
                .forEach(option -> text.append(String.format(
                        "%n  %-28s %s%s", option.shown(), option.meaning(), option.required() ? " (required)" : "")));
        return text.append(String.format("%n  %-28s %s", "--<setting>=<value>", "a setting, such as --traject.data"))
                .toString();
    }
}
