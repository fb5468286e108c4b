package traject.query.research.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static traject.query.research.export.Exported.byChance;
import static traject.query.research.export.Exported.byMonth;
import static traject.query.research.export.Exported.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import traject.query.analysis.SequenceDefinition.Unit;

class ParquetFileTest {

    private final ExportedCases cases = byChance(20, byMonth(Unit.CASE));
    private final Map<String, byte[]> files = files(ExportFormat.PARQUET, cases);

    @Test
    void columns_have_the_types_that_the_codebook_says() throws IOException {
        assertThat(schema("trajectories.parquet").toString()).isEqualTo("""
                message traject {
                  required binary id (STRING);
                  required binary case (STRING);
                  required binary client (STRING);
                  required binary group (STRING);
                  required int32 from (DATE);
                  required int32 to (DATE);
                  required boolean ended;
                  required int32 zero (DATE);
                  required binary service_type (STRING);
                  required binary service (STRING);
                  required binary team (STRING);
                  required binary way_in (STRING);
                  required binary phase_reached (STRING);
                  required binary closing (STRING);
                  required binary outcome (STRING);
                }
                """);
        assertThat(schema("spells.parquet").toString()).isEqualTo("""
                message traject {
                  required binary id (STRING);
                  required binary dimension (STRING);
                  required binary state (STRING);
                  required int32 from (DATE);
                  optional int32 to (DATE);
                }
                """);
        assertThat(schema("events.parquet").toString()).isEqualTo("""
                message traject {
                  required binary case (STRING);
                  required int32 number;
                  required int32 day (DATE);
                  required int32 days;
                  required binary event (STRING);
                  optional binary relationship (STRING);
                  optional binary helper (STRING);
                  optional binary value (STRING);
                  optional int32 position;
                  optional binary seen_by (STRING);
                }
                """);
    }

    @Test
    void rows_read_back_are_the_trajectories_their_spells_and_the_events() throws IOException {
        assertThat(rows("trajectories.parquet"))
                .isEqualTo(texts(new ParquetFiles(cases).files().get(2)))
                .hasSize(20);
        assertThat(rows("spells.parquet"))
                .isEqualTo(texts(new ParquetFiles(cases).files().get(1)))
                .hasSizeGreaterThan(100);
        assertThat(rows("events.parquet"))
                .isEqualTo(texts(new ParquetFiles(cases).files().get(0)))
                .hasSize((int) cases.events());
    }

    @Test
    void a_spell_that_still_holds_has_no_end() throws IOException {
        List<String> ends = rows("spells.parquet").stream()
                .map(row -> row.substring(row.lastIndexOf('|') + 1))
                .toList();

        assertThat(ends).contains("null").anyMatch(end -> end.startsWith("2025-"));
        assertThat(ends).noneMatch(end -> end.startsWith("+"));
    }

    private static <R> List<String> texts(TableFile<R> file) {
        List<String> texts = new ArrayList<>();
        for (R row : file.rows()) {
            texts.add(String.join(
                    "|",
                    file.fields().stream()
                            .map(field -> String.valueOf(field.value().of(row)))
                            .toList()));
        }
        return texts;
    }

    private static List<String> texts(DataFile file) {
        return texts((TableFile<?>) file);
    }

    private MessageType schema(String name) throws IOException {
        try (ParquetFileReader reader = reader(name)) {
            return reader.getFileMetaData().getSchema();
        }
    }

    private List<String> rows(String name) throws IOException {
        List<String> rows = new ArrayList<>();
        try (ParquetFileReader reader = reader(name)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    rows.add(text(records.read(), schema));
                }
            }
        }
        return rows;
    }

    private static String text(Group row, MessageType schema) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < schema.getFieldCount(); i++) {
            String cell = row.getFieldRepetitionCount(i) == 0 ? "null" : row.getValueToString(i, 0);
            boolean date = schema.getType(i).getLogicalTypeAnnotation() != null
                    && schema.getType(i).getLogicalTypeAnnotation().toString().equals("DATE");
            cells.add(
                    date && !cell.equals("null")
                            ? LocalDate.ofEpochDay(Long.parseLong(cell)).toString()
                            : cell);
        }
        return String.join("|", cells);
    }

    private ParquetFileReader reader(String name) throws IOException {
        return ParquetFileReader.open(
                new InMemory(requireNonNull(files.get(name))),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
    }

    private static final class InMemory implements InputFile {

        private final byte[] bytes;

        InMemory(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long getLength() {
            return bytes.length;
        }

        @Override
        public SeekableInputStream newStream() {
            Positioned in = new Positioned(bytes);
            return new DelegatingSeekableInputStream(in) {
                @Override
                public long getPos() {
                    return in.position();
                }

                @Override
                public void seek(long position) {
                    in.seek(position);
                }
            };
        }
    }

    private static final class Positioned extends ByteArrayInputStream {

        Positioned(byte[] bytes) {
            super(bytes);
        }

        int position() {
            return pos;
        }

        void seek(long position) {
            pos = (int) position;
        }
    }
}
