package traject.shared.node;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** Something for which this node must not or cannot start, told in a sentence; nothing else needs to be shown. */
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String remedy;

    /**
     * A setting with which it must not start.
     *
     * @param sentence what is wrong, for who starts the program
     * @param remedy what to do about it
     */
    public StartRefused(String sentence, String remedy) {
        this(ExitCode.CONFIGURATION, sentence, remedy, null);
    }

    /**
     * @param exitCode one of {@link ExitCode}
     * @param sentence what is wrong, for who starts the program
     * @param remedy what to do about it
     * @param cause where it was found out, or null
     */
    public StartRefused(int exitCode, String sentence, String remedy, @Nullable Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
        this.remedy = remedy;
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }

    String remedy() {
        return remedy;
    }
}
