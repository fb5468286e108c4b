package traject.query.process.format;

/** What stands in a file that cannot be understood, and where. */
public final class FormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final String field;
    private final String problem;

    FormatException(int line, String field, String problem) {
        super((line > 0 ? "line " + line + ", " : "") + (field.isEmpty() ? "" : field + ": ") + problem);
        this.line = line;
        this.field = field;
        this.problem = problem;
    }

    /** From 1; 0 where the line is not known. */
    public int line() {
        return line;
    }

    /** The element or field in question, by its path; empty for the whole file. */
    public String field() {
        return field;
    }

    /** What is wrong there, in a sentence without its full stop. */
    public String problem() {
        return problem;
    }
}
