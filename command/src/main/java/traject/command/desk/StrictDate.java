package traject.command.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import traject.shared.event.Days;
import traject.shared.event.InvalidValue;

/**
 * A day as {@code 2025-03-01} and nothing else: Jackson also takes lists of numbers and moments, and years that no
 * database column holds.
 */
final class StrictDate extends StdDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    StrictDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        }
        LocalDate day = parse(json.getString());
        if (!Days.isNamed(day)) {
            throw new InvalidValue(InvalidValue.Fault.OUT_OF_RANGE);
        }
        return day;
    }

    private static LocalDate parse(String text) {
        if (DAY.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException noSuchDay) {
                throw new InvalidValue(InvalidValue.Fault.DATE_MALFORMED);
            }
        }
        throw new InvalidValue(InvalidValue.Fault.DATE_MALFORMED);
    }
}
