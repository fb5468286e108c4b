package traject.shared.node;

import java.io.PrintStream;

/** Where a run speaks: about itself on one stream, its result on the other. The only place that knows the streams. */
public final class Terminal {

    private final PrintStream result;
    private final PrintStream talk;

    private Terminal(PrintStream result, PrintStream talk) {
        this.result = result;
        this.talk = talk;
    }

    /** That of the process. */
    public static Terminal ofProcess() {
        return new Terminal(System.out, System.err);
    }

    void say(String line) {
        talk.println(line);
    }

    void print(String line) {
        result.println(line);
    }
}
