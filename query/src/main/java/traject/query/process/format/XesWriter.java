package traject.query.process.format;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes an XES log (IEEE 1849-2023) in UTF-8, a trace at a time. Closing it ends the document, not the stream. */
public final class XesWriter implements Closeable {

    private final Writer out;

    /**
     * Writes what comes before the first trace.
     *
     * @throws IllegalArgumentException when a text has characters that XML does not allow
     */
    public XesWriter(OutputStream stream, XesHeader header) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log");
        attribute("xes.version", header.version());
        attribute("xes.features", header.features());
        out.write(" xmlns=\"http://www.xes-standard.org/\">\n");
        for (XesHeader.Extension extension : header.extensions()) {
            out.write("<extension");
            attribute("name", extension.name());
            attribute("prefix", extension.prefix());
            attribute("uri", extension.uri());
            out.write("/>\n");
        }
        for (XesHeader.Global global : header.globals()) {
            out.write("<global");
            attribute("scope", global.scope());
            out.write('>');
            attributes(global.attributes());
            out.write("</global>\n");
        }
        for (XesHeader.Classifier classifier : header.classifiers()) {
            out.write("<classifier");
            attribute("name", classifier.name());
            attribute("scope", classifier.scope());
            attribute("keys", classifier.keys());
            out.write("/>\n");
        }
        attributes(header.attributes());
    }

    /**
     * Writes the next trace.
     *
     * @throws IllegalArgumentException when a text has characters that XML does not allow
     */
    public void write(XesTrace trace) throws IOException {
        out.write("<trace>");
        attributes(trace.attributes());
        for (XesTrace.Event event : trace.events()) {
            out.write("\n<event>");
            attributes(event.attributes());
            out.write("</event>");
        }
        out.write("\n</trace>\n");
    }

    private void attributes(List<XesAttribute> attributes) throws IOException {
        for (XesAttribute each : attributes) {
            switch (each.value()) {
                case XesValue.Text text -> simple("string", text.text(), each);
                case XesValue.Time time -> simple("date", IsoTimes.format(time.time()), each);
                case XesValue.Whole whole -> simple("int", Long.toString(whole.number()), each);
                case XesValue.Real real -> simple("float", XesNumbers.format(real.number()), each);
                case XesValue.Truth truth -> simple("boolean", Boolean.toString(truth.truth()), each);
                case XesValue.Id id -> simple("id", id.id(), each);
                case XesValue.Values list -> {
                    out.write("<list");
                    attribute("key", each.key());
                    out.write('>');
                    attributes(each.attributes());
                    out.write("<values>");
                    attributes(list.values());
                    out.write("</values></list>");
                }
                case XesValue.Container container -> {
                    out.write("<container");
                    attribute("key", each.key());
                    out.write('>');
                    attributes(each.attributes());
                    out.write("</container>");
                }
            }
        }
    }

    private void simple(String element, String value, XesAttribute each) throws IOException {
        out.write('<' + element);
        attribute("key", each.key());
        attribute("value", value);
        if (each.attributes().isEmpty()) {
            out.write("/>");
        } else {
            out.write('>');
            attributes(each.attributes());
            out.write("</" + element + '>');
        }
    }

    private void attribute(String name, String value) throws IOException {
        out.write(' ' + name + "=\"" + XmlText.escaped(value) + '"');
    }

    @Override
    public void close() throws IOException {
        out.write("</log>\n");
        out.flush();
    }
}
