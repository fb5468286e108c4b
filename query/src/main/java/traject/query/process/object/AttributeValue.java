package traject.query.process.object;

import java.time.Instant;

/** What an attribute of an event or object says. */
public sealed interface AttributeValue {

    /** A text. */
    record Text(String text) implements AttributeValue {}

    /** A moment. */
    record Time(Instant time) implements AttributeValue {}

    /** A whole number. */
    record Whole(long number) implements AttributeValue {}

    /** A number. */
    record Real(double number) implements AttributeValue {}

    /** Yes or no. */
    record Truth(boolean truth) implements AttributeValue {}

    /** Of which kind it is. */
    default AttributeKind kind() {
        return switch (this) {
            case Text text -> AttributeKind.STRING;
            case Time time -> AttributeKind.TIME;
            case Whole whole -> AttributeKind.INTEGER;
            case Real real -> AttributeKind.FLOAT;
            case Truth truth -> AttributeKind.BOOLEAN;
        };
    }
}
