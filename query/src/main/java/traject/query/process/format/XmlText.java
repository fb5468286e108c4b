package traject.query.process.format;

import java.util.Map;

/** Texts as the value of an XML attribute, from which they are read back as they were. */
final class XmlText {

    private static final Map<Integer, String> ENTITIES = Map.ofEntries(
            entry('&', "&amp;"),
            entry('<', "&lt;"),
            entry('>', "&gt;"),
            entry('"', "&quot;"),
            entry('\t', "&#9;"),
            entry('\n', "&#10;"),
            entry('\r', "&#13;"));

    private XmlText() {}

    private static Map.Entry<Integer, String> entry(char c, String entity) {
        return Map.entry((int) c, entity);
    }

    /**
     * Line ends and tabs included, which XML would otherwise read as spaces.
     *
     * @throws IllegalArgumentException for characters that XML 1.0 does not allow, such as control characters
     */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (!allowed(c)) {
                throw new IllegalArgumentException("XML does not allow the character U+%04X in a text".formatted(c));
            }
            String entity = ENTITIES.get(c);
            if (entity == null) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(entity);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
