package traject.shared.problem;

import java.util.Locale;

/** Why a request is refused. Each side lists its reasons as an enum; no code stands in two of them. */
public interface ProblemCode {

    /** The name of the constant. */
    String name();

    /** The HTTP status that goes with it. */
    int status();

    /** The stable code, kebab-case. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
