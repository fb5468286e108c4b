package traject.query.research.export;

import java.util.List;

/** A file of rows, each with the same columns. */
interface TableFile<R> extends DataFile {

    List<Field<R>> fields();

    /** The rows, which can be gone through any number of times. */
    Iterable<R> rows();

    /** How many rows there are. */
    long count();

    @Override
    default long steps() {
        return count();
    }

    @Override
    default List<Column> columns() {
        return fields().stream().map(Field::column).toList();
    }
}
