package traject.query.raster;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Letters as shapes, from a typeface that comes along (Liberation Sans): a server may have no letters at all, and a figure
 * is the same on every machine.
 */
final class Lettering {

    private static final double BOLD_FROM = 600;

    private Lettering() {}

    /** Puts shapes in the place of a text. */
    static void outline(Element text) {
        double size = px(inherited(text, "font-size", "16"));
        String weight = inherited(text, "font-weight", "400");
        boolean bold = weight.equals("bold") || (!weight.equals("normal") && px(weight) >= BOLD_FROM);
        Typeface typeface = bold ? Typeface.BOLD : Typeface.REGULAR;
        String letters = text.getTextContent();
        double width = typeface.width(letters) * size;
        double x = px(text.getAttribute("x"));
        double left = switch (inherited(text, "text-anchor", "start")) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            case "start" -> x;
            case String other -> throw new IllegalArgumentException("text-anchor: " + other);
        };
        Element path = text.getOwnerDocument().createElement("path");
        for (int i = 0; i < text.getAttributes().getLength(); i++) {
            Node attribute = text.getAttributes().item(i);
            path.setAttribute(attribute.getNodeName(), attribute.getNodeValue());
        }
        path.setAttribute("d", typeface.outline(letters, left, px(text.getAttribute("y")), size));
        text.getParentNode().replaceChild(path, text);
    }

    private static String inherited(Element element, String property, String otherwise) {
        for (Node each = element; each instanceof Element around; each = around.getParentNode()) {
            if (around.hasAttribute(property)) {
                return around.getAttribute(property);
            }
        }
        return otherwise;
    }

    private static double px(String length) {
        return length.isEmpty()
                ? 0
                : Double.parseDouble(length.endsWith("px") ? length.substring(0, length.length() - 2) : length);
    }
}
