package traject.query.job;

import java.util.Objects;

/** Which version computes here: the same gives the same result to the digit. */
public final class Software {

    private Software() {}

    /** Such as {@code 1.4.0}. */
    public static String version() {
        return Objects.requireNonNullElse(Software.class.getPackage().getImplementationVersion(), "unreleased");
    }
}
