package traject.bench;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What TraMineR took for a call.
 *
 * @param seconds median
 * @param check what its result came to
 * @param kilobytes that its process held at most
 */
record TraMineR(double seconds, double check, long kilobytes) {

    private static final String FILE = "traminer.csv";

    /** Call and input, then numbers, among them the median, what was checked, what it was and the memory. */
    private static final Pattern LINE =
            Pattern.compile("\"?([^,\"]+(?:\\([^)]*\\)[^,\"]*)?)\"?,([^,]+),(?:[^,]+,){4}([^,]+),[^,]+,([^,]+),(\\d+)");

    /** The call, named as in the file, on an input. */
    static TraMineR of(String call, String input) throws IOException {
        List<String> lines = Resource.lines(FILE);
        for (String line : lines) {
            Matcher cells = LINE.matcher(line);
            if (cells.matches() && cells.group(1).equals(call) && cells.group(2).equals(input)) {
                return new TraMineR(
                        Double.parseDouble(cells.group(3)),
                        Double.parseDouble(cells.group(4)),
                        Long.parseLong(cells.group(5)));
            }
        }
        throw new IllegalStateException(FILE + " has no " + call + " on " + input);
    }
}
