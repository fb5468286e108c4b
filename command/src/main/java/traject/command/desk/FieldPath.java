package traject.command.desk;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where in the JSON something is wrong, such as {@code changes[2].replacement.role}. A name that can't be one of our
 * fields is left out: it may be anything that the caller wrote.
 */
record FieldPath(String path) {

    static final FieldPath ROOT = new FieldPath("");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    static FieldPath of(List<JacksonException.Reference> references) {
        FieldPath path = ROOT;
        for (JacksonException.Reference reference : references) {
            String name = reference.getPropertyName();
            path = name == null ? path.item(reference.getIndex()) : path.field(name);
        }
        return path;
    }

    FieldPath field(String name) {
        if (!NAME.matcher(name).matches()) {
            return this;
        }
        return new FieldPath(path.isEmpty() ? name : path + '.' + name);
    }

    FieldPath item(int index) {
        return new FieldPath(path + '[' + index + ']');
    }

    /** The path as it is told; null for the command as a whole. */
    @Nullable
    String orNull() {
        return path.isEmpty() ? null : path;
    }
}
