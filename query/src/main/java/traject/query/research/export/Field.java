package traject.query.research.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A column, and what it says of a row: a text, a code, a day, a whole number or a truth; null where it is empty. */
record Field<R>(Column column, Value<R> value) {

    /** What a column says of a row. */
    @FunctionalInterface
    interface Value<R> {
        @Nullable
        Object of(R row);
    }

    /** The same column of rows that have such a row each. */
    <S> Field<S> in(Function<S, R> row) {
        return new Field<>(column, each -> value.of(row.apply(each)));
    }
}
