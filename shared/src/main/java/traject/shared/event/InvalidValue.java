package traject.shared.event;

/** A value that its type does not allow; the code is stable, the sentence for people stands in the message files. */
public final class InvalidValue extends IllegalArgumentException {

    private final String code;

    public InvalidValue(String code) {
        super(code);
        this.code = code;
    }

    /** The stable reason, such as {@code text-too-long}; never the value itself, which may be about a person. */
    public String code() {
        return code;
    }

    static void check(boolean allowed, String code) {
        if (!allowed) {
            throw new InvalidValue(code);
        }
    }

    static String id(String value) {
        check(value.length() <= 64 && ID.matcher(value).matches(), "id-malformed");
        return value;
    }

    private static final java.util.regex.Pattern ID = java.util.regex.Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");
}
