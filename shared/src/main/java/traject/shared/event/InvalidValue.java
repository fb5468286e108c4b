package traject.shared.event;

/** A value that its type does not allow; the code is stable, the sentence for people stands in the message files. */
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Letters, digits, dot, dash and underscore, beginning with a letter or digit. */
    public static final String ID_PATTERN = "^[A-Za-z0-9][A-Za-z0-9._-]*$";

    /** In characters. */
    public static final int LONGEST_ID = 64;

    /** What may be wrong with a value. */
    public enum Fault {
        ID_MALFORMED("id-malformed"),
        DATE_MALFORMED("date-malformed"),
        TEXT_EMPTY("text-empty"),
        TEXT_TOO_LONG("text-too-long"),
        TEXT_MALFORMED("text-malformed"),
        OUT_OF_RANGE("out-of-range"),
        VALUE_NOT_ALLOWED("value-not-allowed"),
        REPLACEMENT_OF_ANOTHER_ENTRY("replacement-of-another-entry");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        /** The stable reason that callers are told. */
        public String code() {
            return code;
        }
    }

    private final Fault fault;

    public InvalidValue(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    /** What is wrong; never the value itself, which may be about a person. */
    public Fault fault() {
        return fault;
    }

    static void check(boolean allowed, Fault fault) {
        if (!allowed) {
            throw new InvalidValue(fault);
        }
    }

    static String id(String value) {
        check(!value.isEmpty() && value.length() <= LONGEST_ID && isWord(value.charAt(0)), Fault.ID_MALFORMED);
        for (int at = 1; at < value.length(); at++) {
            char next = value.charAt(at);
            check(isWord(next) || next == '.' || next == '-' || next == '_', Fault.ID_MALFORMED);
        }
        return value;
    }

    /** By hand, for an event has some five ids, and a regular expression takes most of the time of reading them. */
    private static boolean isWord(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
    }
}
