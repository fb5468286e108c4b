package traject.query.research.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as comma-separated values (RFC 4180) in UTF-8 with a header. */
record CsvFile<R>(String name, List<Field<R>> fields, long count, Iterable<R> rows) implements TableFile<R> {

    CsvFile {
        fields = List.copyOf(fields);
    }

    CsvFile(String name, List<Field<R>> fields, Collection<R> rows) {
        this(name, fields, rows.size(), rows);
    }

    @Override
    public void write(OutputStream out, Runnable step) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(columns().stream().map(Column::name).toList());
        for (R row : rows) {
            csv.writeRecord(
                    fields.stream().map(field -> text(field.value().of(row))).toList());
            step.run();
        }
        csv.flush();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
