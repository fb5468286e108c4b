package traject.command.security;

import org.jspecify.annotations.Nullable;

/**
 * Something is not theirs to record.
 *
 * @param field of the command in which it lies, such as another team or another name; null when it lies in all of it
 */
record Denial(@Nullable String field) {

    /** Nothing in the command would make it theirs. */
    static final Denial OF_ALL = new Denial(null);

    /** Permitted, or else denied for what stands in this field. */
    static @Nullable Denial unless(boolean permitted, String field) {
        return permitted ? null : new Denial(field);
    }

    /** The same, of a command that is a part of another. */
    Denial within(String part) {
        return field == null ? new Denial(part) : new Denial(part + "." + field);
    }
}
