package traject.query.process.format;

import java.time.OffsetDateTime;
import java.util.List;

/** What an attribute of an XES log says, by its type in the standard. */
public sealed interface XesValue {

    /** {@code string}. */
    record Text(String text) implements XesValue {}

    /** {@code date}, with the offset it was written with. */
    record Time(OffsetDateTime time) implements XesValue {}

    /** {@code int}, of 64 bits. */
    record Whole(long number) implements XesValue {}

    /** {@code float}, of 64 bits. */
    record Real(double number) implements XesValue {}

    /** {@code boolean}. */
    record Truth(boolean truth) implements XesValue {}

    /** {@code id}, usually a UUID. */
    record Id(String id) implements XesValue {}

    /** {@code list}: other attributes in order. */
    record Values(List<XesAttribute> values) implements XesValue {
        public Values {
            values = List.copyOf(values);
        }
    }

    /** {@code container}: has attributes of its own, and says nothing itself. */
    record Container() implements XesValue {}
}
