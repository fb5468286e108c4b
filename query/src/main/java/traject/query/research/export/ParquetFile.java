package traject.query.research.export;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A table with typed columns as Apache Parquet. Not compressed: the archive around it is, and so its bytes depend on
 * nothing but the rows.
 */
record ParquetFile<R>(String name, List<Field<R>> fields, long count, Iterable<R> rows) implements TableFile<R> {

    /** Bytes of the rows that are held in memory until their columns are written. */
    private static final long ROW_GROUP = 8L << 20;

    ParquetFile {
        fields = List.copyOf(fields);
    }

    @Override
    public void write(OutputStream out, Runnable step) throws IOException {
        try (ParquetWriter<R> writer = new Builder<>(new ParquetStream(out), new Rows<>(fields))
                .withConf(new PlainParquetConfiguration())
                .withRowGroupSize(ROW_GROUP)
                .build()) {
            for (R row : rows) {
                writer.write(row);
                step.run();
            }
        }
    }

    private static MessageType schema(List<Column> columns) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Column column : columns) {
            Repetition repetition = column.optional() ? Repetition.OPTIONAL : Repetition.REQUIRED;
            schema.addField(
                    switch (column.kind()) {
                        case PSEUDONYM, CODE, TEXT ->
                            Types.primitive(PrimitiveTypeName.BINARY, repetition)
                                    .as(LogicalTypeAnnotation.stringType())
                                    .named(column.name());
                        case DATE ->
                            Types.primitive(PrimitiveTypeName.INT32, repetition)
                                    .as(LogicalTypeAnnotation.dateType())
                                    .named(column.name());
                        case WHOLE_NUMBER ->
                            Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
                        case TRUTH ->
                            Types.primitive(PrimitiveTypeName.BOOLEAN, repetition)
                                    .named(column.name());
                        case MOMENT -> throw new IllegalArgumentException("no table has moments");
                    });
        }
        return schema.named("traject");
    }

    private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {

        private final Rows<R> rows;

        Builder(OutputFile file, Rows<R> rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder<R> self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // asked for by the compiler, and never called
        protected WriteSupport<R> getWriteSupport(Configuration configuration) {
            return rows;
        }

        @Override
        protected WriteSupport<R> getWriteSupport(ParquetConfiguration configuration) {
            return rows;
        }
    }

    /** Takes rows apart for the writer. */
    private static final class Rows<R> extends WriteSupport<R> {

        private final List<Field<R>> fields;
        private @Nullable RecordConsumer consumer;

        Rows(List<Field<R>> fields) {
            this.fields = fields;
        }

        @Override
        @SuppressWarnings("deprecation") // asked for by the compiler, and never called
        public WriteContext init(Configuration configuration) {
            return context();
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context();
        }

        private WriteContext context() {
            return new WriteContext(schema(fields.stream().map(Field::column).toList()), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer prepared) {
            consumer = prepared;
        }

        @Override
        public void write(R row) {
            RecordConsumer to = requireNonNull(consumer);
            to.startMessage();
            for (int i = 0; i < fields.size(); i++) {
                Object value = fields.get(i).value().of(row);
                if (value != null) {
                    String name = fields.get(i).column().name();
                    to.startField(name, i);
                    add(value, to);
                    to.endField(name, i);
                }
            }
            to.endMessage();
        }

        private static void add(Object value, RecordConsumer to) {
            switch (value) {
                case String text -> to.addBinary(Binary.fromString(text));
                case LocalDate day -> to.addInteger((int) day.toEpochDay());
                case Integer number -> to.addInteger(number);
                case Boolean truth -> to.addBoolean(truth);
                case Object other -> throw new IllegalArgumentException("no column has a " + other.getClass());
            }
        }
    }
}
