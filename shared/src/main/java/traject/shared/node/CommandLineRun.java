package traject.shared.node;

import java.util.List;

/**
 * Something that the program does instead of serving, named by the first word of the command line: {@code simulate
 * --cases=100}. It is announced in {@code META-INF/spring.factories} and made without arguments, so that what it is
 * called and takes can be told before anything is started.
 */
public interface CommandLineRun {

    /** The word that names it. */
    String name();

    /** What it does, in one line. */
    String summary();

    /** What may be said after its name; an option whose name has a dot is a setting of the program. */
    List<RunOption> options();

    /** The class that does it; what its constructor asks for comes from the started program. */
    Class<? extends Work> work();

    /** What is done once the program has started, without web server and without live projection. */
    interface Work {

        /**
         * Does all of it, or as much as can be kept whole when it is asked to stop.
         *
         * @return how it ended, one of {@link ExitCode}
         * @throws RunRefused when it can't be done and the sentence says all that is needed
         */
        int run(Invocation invocation) throws Exception;
    }
}
