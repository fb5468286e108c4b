package traject.query.markup;

import org.jspecify.annotations.Nullable;

/** Writes well-formed XML; text and attributes are escaped, and characters that XML has no place for are left out. */
public final class Markup {

    private final StringBuilder xml = new StringBuilder(16_384);

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

    /** Most text has nothing to escape and is taken as a whole. */
    private void escape(String text) {
        if (isPlain(text)) {
            xml.append(text);
            return;
        }
        text.codePoints().filter(Markup::isAllowed).forEach(character -> {
            String entity = entity(character);
            if (entity == null) {
                xml.appendCodePoint(character);
            } else {
                xml.append(entity);
            }
        });
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next < ' ' || next > 0xD7FF || entity(next) != null) {
                return false;
            }
        }
        return true;
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

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
