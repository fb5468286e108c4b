package traject.query.process.format;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads attributes of an XES log, with those inside them. */
final class XesAttributes {

    private final XmlElements elements;

    XesAttributes(XmlElements elements) {
        this.elements = elements;
    }

    /** All attributes up to the end of the current element. */
    List<XesAttribute> rest() {
        List<XesAttribute> attributes = new ArrayList<>();
        for (String name = elements.next(); name != null; name = elements.next()) {
            add(name, attributes);
        }
        return attributes;
    }

    /** Adds the current element, which it goes past, unless it is no attribute. */
    void add(String element, List<XesAttribute> attributes) {
        if (element.equals("list")) {
            attributes.add(list());
            return;
        }
        XesValue value = value(element);
        if (value == null) {
            elements.skip();
        } else {
            String key = elements.required("key");
            attributes.add(new XesAttribute(key, value, rest()));
        }
    }

    private XesAttribute list() {
        String key = elements.required("key");
        List<XesAttribute> values = new ArrayList<>();
        List<XesAttribute> attributes = new ArrayList<>();
        for (String name = elements.next(); name != null; name = elements.next()) {
            if (name.equals("values")) {
                values.addAll(rest());
            } else {
                add(name, attributes);
            }
        }
        return new XesAttribute(key, new XesValue.Values(values), attributes);
    }

    private @Nullable XesValue value(String element) {
        try {
            return switch (element) {
                case "string" -> new XesValue.Text(elements.required("value"));
                case "date" -> new XesValue.Time(IsoTimes.parse(elements.required("value")));
                case "int" -> new XesValue.Whole(Long.parseLong(elements.required("value")));
                case "float" -> new XesValue.Real(XesNumbers.parse(elements.required("value")));
                case "boolean" -> new XesValue.Truth(truth(elements.required("value")));
                case "id" -> new XesValue.Id(elements.required("value"));
                case "container" -> new XesValue.Container();
                case String other -> null;
            };
        } catch (NumberFormatException | DateTimeException e) {
            throw elements.error("This is no " + element + ": " + elements.attribute("value"));
        }
    }

    private boolean truth(String value) {
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            case String other -> throw elements.error("This is no boolean: " + other);
        };
    }
}
