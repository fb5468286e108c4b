package traject.shared.node;

/** A run that can't be done, or not on, told in a sentence; nothing else needs to be shown. */
public final class RunRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * @param exitCode one of {@link ExitCode}
     * @param sentence what is wrong and what to do about it
     */
    public RunRefused(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /** The sentence, which is always there. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
