package traject.query.process.format;

import java.util.List;

/**
 * An attribute of a log, a trace, an event, or of another attribute.
 *
 * @param key for instance {@code concept:name}, whose prefix names an extension
 * @param attributes what is said about the attribute itself
 */
public record XesAttribute(String key, XesValue value, List<XesAttribute> attributes) {

    public XesAttribute {
        attributes = List.copyOf(attributes);
    }

    /** An attribute about which nothing more is said. */
    public static XesAttribute of(String key, XesValue value) {
        return new XesAttribute(key, value, List.of());
    }

    /** A text about which nothing more is said. */
    public static XesAttribute of(String key, String text) {
        return of(key, new XesValue.Text(text));
    }
}
