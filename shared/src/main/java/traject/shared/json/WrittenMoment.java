package traject.shared.json;

import java.time.Instant;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** A moment in words, such as {@code 2026-03-01T12:00:00Z}. Jackson would take a number of seconds for one too. */
final class WrittenMoment extends StdScalarDeserializer<Instant> {

    WrittenMoment() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        return parser.currentToken().isNumeric()
                ? (Instant) context.handleUnexpectedToken(getValueType(context), parser)
                : InstantDeserializer.INSTANT.deserialize(parser, context);
    }
}
