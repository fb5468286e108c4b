package traject.query.sequence.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the files of one kind are compared.
 *
 * @param files the names of the files; its first group, if any, names the data
 * @param check compares every cell
 */
public record Comparison(Pattern files, Check check) {

    /** Compares a file with what we compute on the data of that name. */
    @FunctionalInterface
    public interface Check {
        void compare(ReferenceFile file, String data);
    }

    public static Comparison of(String files, Check check) {
        return new Comparison(Pattern.compile(files), check);
    }

    public boolean reads(String name) {
        return files.matcher(name).matches();
    }

    public void compare(ReferenceFile file) {
        Matcher matcher = files.matcher(file.name);
        String data = matcher.matches() && matcher.groupCount() > 0 ? matcher.group(1) : "";
        check.compare(file, data == null ? "" : data);
    }
}
