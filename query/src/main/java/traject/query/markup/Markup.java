package traject.query.markup;

import org.jspecify.annotations.Nullable;

/**
 * Writes well-formed XML in ASCII, which is the same in every encoding and takes a byte for a character: text and
 * attributes are escaped, other characters are written by their number, and those that XML has no place for are left out.
 */
public final class Markup {

    /** Of what stands for itself. */
    private static final boolean[] PLAIN = plain();

    private final StringBuilder xml;

    public Markup() {
        this(2_048);
    }

    /** For about so many characters. */
    public Markup(int length) {
        xml = new StringBuilder(length);
    }

    private static boolean[] plain() {
        boolean[] plain = new boolean[0x7F];
        for (int character = ' '; character < plain.length; character++) {
            plain[character] = entity(character) == null;
        }
        return plain;
    }

    /** Begins an element; attributes are names and values in turn, those with an empty value are left out. */
    public Markup open(String element, Object... attributes) {
        start(element, attributes);
        xml.append('>');
        return this;
    }

    /** Ends it. */
    public Markup close(String element) {
        xml.append("</").append(element).append('>');
        return this;
    }

    /** An element with nothing in it. */
    public Markup empty(String element, Object... attributes) {
        start(element, attributes);
        xml.append("/>");
        return this;
    }

    /** An element with text alone in it. */
    public Markup text(String element, String text, Object... attributes) {
        open(element, attributes);
        escape(text);
        return close(element);
    }

    /** Text in the element that is open. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Markup that was written before. */
    public Markup raw(String markup) {
        xml.append(markup);
        return this;
    }

    private void start(String element, Object... attributes) {
        xml.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String written = value instanceof Double number ? number(number) : value.toString();
            if (!written.isEmpty()) {
                xml.append(' ').append(attributes[i]).append("=\"");
                escape(written);
                xml.append('"');
            }
        }
    }

    /** With at most two digits after the point. */
    public static String number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        long rest = Math.abs(hundredths % 100);
        String written = (hundredths < 0 ? "-" : "") + Math.abs(hundredths / 100) + "." + rest / 10;
        return rest % 10 == 0 ? written : written + rest % 10;
    }

    /** As a share of the axis. */
    public static String percent(double value) {
        return number(value) + "%";
    }

    /** What stands for itself is taken as a whole. */
    private void escape(String text) {
        int taken = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isPlain(text.charAt(at))) {
                int character = text.codePointAt(at);
                xml.append(text, taken, at);
                write(character);
                at += Character.charCount(character) - 1;
                taken = at + 1;
            }
        }
        xml.append(text, taken, text.length());
    }

    private static boolean isPlain(char character) {
        return character < PLAIN.length && PLAIN[character];
    }

    private void write(int character) {
        String entity = entity(character);
        if (entity != null) {
            xml.append(entity);
        } else if (character == '\t' || character == '\n' || character == '\r') {
            xml.append((char) character);
        } else if (isText(character)) {
            xml.append("&#").append(character).append(';');
        }
    }

    private static @Nullable String entity(int character) {
        if (character == '&') {
            return "&amp;";
        }
        if (character == '<') {
            return "&lt;";
        }
        if (character == '>') {
            return "&gt;";
        }
        return character == '"' ? "&quot;" : null;
    }

    /** Beyond ASCII, whether XML has a place for it and it is no control. */
    private static boolean isText(int character) {
        return (character >= 0xA0 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
