package traject.shared.node;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;

/** How a process ends, in the numbers of {@code sysexits.h}, so that scripts can tell what to do about it. */
public final class ExitCode {

    public static final int OK = 0;
    /** Wrongly called: an unknown run or option, a value that can't be read. */
    public static final int USAGE = 64;
    /** What was given in is wrong, in part or as a whole. */
    public static final int DATA = 65;
    /** What should be read is not there or can't be opened. */
    public static final int NO_INPUT = 66;
    /** Something that it needs does not answer: the database, another node. */
    public static final int UNAVAILABLE = 69;
    /** A mistake in the program itself. */
    public static final int SOFTWARE = 70;
    /** What should be written can't be made. */
    public static final int CANNOT_CREATE = 73;
    /** Reading or writing broke off: a full disk, a broken pipe. */
    public static final int IO = 74;
    /** Asked to stop before it was through; what was done is whole, and the same call goes on from there. */
    public static final int STOPPED = 75;
    /** A setting is wrong. */
    public static final int CONFIGURATION = 78;

    private ExitCode() {}

    /** How a process ends that could not start, and for what. */
    static int ofStart(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExitCodeGenerator told) {
                return told.getExitCode();
            }
            if (cause instanceof java.net.BindException) {
                return UNAVAILABLE;
            }
            if (cause instanceof BindException || cause instanceof ConfigDataException) {
                return CONFIGURATION;
            }
        }
        return SOFTWARE;
    }
}
