package traject.shared.event;

/**
 * Free text or a personal detail, and the person whom it is about. Stored as an object, never as a bare string, so
 * that each can be encrypted under the key of that person (semantics.md 18).
 *
 * @param about the person whom the text is about
 * @param text 1 to 4,000 characters, not blank; one that takes two units in UTF-16 is one
 */
public record Sensitive(PersonId about, String text) {

    public static final int MAX_LENGTH = 4_000;

    public Sensitive {
        InvalidValue.check(!text.isBlank(), InvalidValue.Fault.TEXT_EMPTY);
        InvalidValue.check(text.codePointCount(0, text.length()) <= MAX_LENGTH, InvalidValue.Fault.TEXT_TOO_LONG);
        InvalidValue.check(text.indexOf('\0') < 0, InvalidValue.Fault.TEXT_MALFORMED);
    }

    /** Says nothing of the text: logs and errors print values. */
    @Override
    public String toString() {
        return "Sensitive[about=" + about + "]";
    }
}
