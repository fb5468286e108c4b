package traject.query.picture;

/**
 * What may stand beside a mark.
 *
 * @param said the part that may be cut short
 * @param ending the part that may not: how an agreement ended, that the client took no part; mostly empty
 */
public record LabelText(String said, String ending) {

    static final LabelText NONE = new LabelText("", "");

    static LabelText of(String said) {
        return new LabelText(said, "");
    }

    boolean isEmpty() {
        return said.isEmpty() && ending.isEmpty();
    }

    /** In full. */
    public String full() {
        return said + ending;
    }

    /** At most so many characters, the first part cut short where needed. */
    String within(int characters) {
        int left = characters - ending.length();
        return left <= 0 ? ending : Wording.shortened(said, left) + ending;
    }
}
