package traject.query.process.format;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import traject.query.process.format.FormatException.Fault;

/**
 * Goes through the elements of a document that somebody else wrote. No document type is read, so no entity can grow or
 * fetch a file; elements nest at most 50 deep. Names are taken without their namespace.
 */
final class XmlElements implements AutoCloseable {

    private static final int DEPTH = 50;

    private final XMLStreamReader reader;
    private final Deque<String> open = new ArrayDeque<>();

    XmlElements(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside of the document is read");
        });
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new FormatException(Fault.BROKEN, 0, "", reason(e));
        }
    }

    /** The next element inside the current one, which becomes current; null at its end, when its parent does. */
    @Nullable
    String next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw error(Fault.DOCUMENT_TYPE, "A document type is not read");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open.removeLast();
                    return null;
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    open.addLast(reader.getLocalName());
                    if (open.size() > DEPTH) {
                        throw error(Fault.TOO_DEEP, "Elements nest more than " + DEPTH + " deep");
                    }
                    return reader.getLocalName();
                }
            }
            return null;
        } catch (XMLStreamException e) {
            throw error(Fault.BROKEN, reason(e));
        }
    }

    /** The next element at the top, which must have that name. */
    void begin(String name) {
        String found = next();
        if (!name.equals(found)) {
            throw error("The document begins with " + found + " instead of " + name);
        }
    }

    /** Goes past the current element. */
    void skip() {
        int depth = open.size();
        while (open.size() >= depth) {
            next();
        }
    }

    /** The text of the current element, which has no others, and goes past it. */
    String text() {
        try {
            String text = reader.getElementText();
            open.removeLast();
            return text.strip();
        } catch (XMLStreamException e) {
            throw error(Fault.BROKEN, reason(e));
        }
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    String required(String name) {
        String value = attribute(name);
        if (value == null) {
            throw error("The attribute " + name + " is missing");
        }
        return value;
    }

    int line() {
        return reader.getLocation().getLineNumber();
    }

    /** Something wrong with the current element. */
    FormatException error(@Nullable String problem) {
        return error(Fault.CONTENT, String.valueOf(problem));
    }

    FormatException error(Fault fault, String problem) {
        return new FormatException(fault, line(), path(), problem);
    }

    private String path() {
        return String.join("/", open);
    }

    /** What the parser says, without the place, which is said by us. */
    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf("Message: ");
        return "This is no XML: " + (end < 0 ? message : message.substring(end + "Message: ".length()));
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw error(Fault.BROKEN, reason(e));
        }
    }
}
