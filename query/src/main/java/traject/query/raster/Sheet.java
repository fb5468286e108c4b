package traject.query.raster;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A drawing made plain for the library that paints it: each shape has its own colours and lines, and letters are shapes.
 * The library knows only rules for a single class, and takes letters from the machine, which may have none.
 *
 * @param plain the drawing as XML
 * @param width in px
 * @param height in px
 */
record Sheet(String plain, double width, double height) {

    static Sheet of(String svg) {
        Document document = read(svg);
        StringBuilder css = new StringBuilder();
        for (Element style : elements(document, "style")) {
            css.append(style.getTextContent());
            style.getParentNode().removeChild(style);
        }
        Cascade cascade = Cascade.of(css.toString());
        elements(document, "*").forEach(cascade::apply);
        elements(document, "text").forEach(Lettering::outline);
        elements(document, "*").stream()
                .filter(Sheet::isNothing)
                .forEach(shape -> shape.getParentNode().removeChild(shape));
        Element root = document.getDocumentElement();
        return new Sheet(written(document), px(root, "width"), px(root, "height"));
    }

    /** Of which nothing is to be seen, not even an outline; the library would paint that. */
    private static boolean isNothing(Element shape) {
        String what = shape.getTagName();
        return (what.equals("rect")
                        && (shape.getAttribute("width").equals("0")
                                || shape.getAttribute("height").equals("0")))
                || (what.equals("path") && shape.getAttribute("d").isEmpty());
    }

    private static double px(Element root, String attribute) {
        return Double.parseDouble(root.getAttribute(attribute));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static Document read(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(svg)));
        } catch (SAXException | ParserConfigurationException | IOException wrong) {
            throw new IllegalArgumentException("not a drawing", wrong);
        }
    }

    private static String written(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            StringWriter xml = new StringWriter();
            factory.newTransformer().transform(new DOMSource(document), new StreamResult(xml));
            return xml.toString();
        } catch (TransformerException wrong) {
            throw new IllegalArgumentException("not a drawing", wrong);
        }
    }
}
