package traject.query.process.format;

/** What stands in a file that cannot be understood, and where. */
public final class FormatException extends RuntimeException {

    /** What sort of thing is wrong, for whoever says it in words of their own. */
    public enum Fault {
        /** No document of that syntax, or one that ends too early. */
        BROKEN,
        /** A document type, which could fetch other files or grow without end. */
        DOCUMENT_TYPE,
        /** It nests deeper than anything of that format does. */
        TOO_DEEP,
        /** More than whoever reads it wants to hold. */
        TOO_MANY,
        /** Something that the format wants is missing, twice there, or of another kind. */
        CONTENT
    }

    private static final long serialVersionUID = 1;

    private final Fault fault;

    private final int line;
    private final String field;
    private final String problem;

    FormatException(int line, String field, String problem) {
        this(Fault.CONTENT, line, field, problem);
    }

    FormatException(Fault fault, int line, String field, String problem) {
        super((line > 0 ? "line " + line + ", " : "") + (field.isEmpty() ? "" : field + ": ") + problem);
        this.fault = fault;
        this.line = line;
        this.field = field;
        this.problem = problem;
    }

    public Fault fault() {
        return fault;
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
