package traject.query.process.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import traject.query.process.format.FormatException.Fault;

/** Goes through a JSON document that somebody else wrote, field by field. A field that comes twice is refused. */
final class JsonFields implements AutoCloseable {

    /** A value that is neither an object nor an array, and where it stands. */
    record Scalar(String text, int line, String field) {

        FormatException error(String problem) {
            return new FormatException(line, field, problem);
        }
    }

    /** As deep as XML may nest; an object-centric log needs five. */
    private static final int DEPTH = 50;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private final JsonParser parser;

    JsonFields(InputStream in) {
        parser = FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    /** Moves to the next token. */
    void advance() {
        try {
            parser.nextToken();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** Goes through the object that stands here; fields that nobody wants are passed over. */
    void object(Map<String, Runnable> wanted) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw error("An object is expected here");
        }
        for (advance(); parser.currentToken() != JsonToken.END_OBJECT; advance()) {
            String name = parser.currentName();
            advance();
            wanted.getOrDefault(name, this::skip).run();
        }
    }

    /** Nothing comes after what stood here. */
    void end() {
        advance();
        if (parser.currentToken() != null) {
            throw error("The document has ended before");
        }
    }

    private void skip() {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** Goes through the array that stands here. */
    <T> List<T> array(Supplier<T> each) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw error("An array is expected here");
        }
        List<T> all = new ArrayList<>();
        for (advance(); parser.currentToken() != JsonToken.END_ARRAY; advance()) {
            all.add(each.get());
        }
        return all;
    }

    String string() {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw error("A text is expected here");
        }
        return scalar().text();
    }

    Scalar scalar() {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
            throw error("A value is expected here");
        }
        try {
            return new Scalar(parser.getString(), line(), field());
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The path of what stands here, as a JSON Pointer (RFC 6901). */
    String field() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    FormatException error(String problem) {
        return error(Fault.CONTENT, problem);
    }

    FormatException error(Fault fault, String problem) {
        return new FormatException(fault, line(), field(), problem);
    }

    /** The parser itself sets bounds to what nests or goes on without end. */
    private FormatException broken(JacksonException e) {
        return error(
                e instanceof StreamConstraintsException ? Fault.TOO_DEEP : Fault.BROKEN,
                "This is no JSON: " + e.getOriginalMessage());
    }

    @Override
    public void close() {
        parser.close();
    }
}
