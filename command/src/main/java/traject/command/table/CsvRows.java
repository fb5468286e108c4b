package traject.command.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/**
 * A table as CSV. Unless the mapping says it, the separator is the one of {@code ; , tab |} that stands most often in
 * the first line, and the characters are UTF-16 or UTF-8 if the file is marked so or valid UTF-8, and else those of
 * Windows-1252, which Excel writes.
 */
record CsvRows(
        FileChannel file,
        @Nullable Character separator,
        @Nullable Charset charset) implements Rows {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_FIELD = 1 << 20;
    private static final char MARK = '\uFEFF';
    private static final short MARK_UTF_16 = (short) 0xFFFE;

    @Override
    public void read(Taker taker) throws IOException {
        Charset written = charset == null ? detect() : charset;
        char between = separator == null ? mostFrequent(written) : separator;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(between)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text(written))) {
            for (CsvRecord row : records) {
                taker.take(
                        row.getStartingLineNumber(),
                        row.getFields().stream().map(Cell::of).toList());
            }
        } catch (CsvParseException malformed) {
            throw NotRecorded.because(Reason.TABLE_UNREADABLE);
        }
    }

    /** The file from its start, without the mark before it. */
    private BufferedReader text(Charset written) throws IOException {
        file.position(0);
        BufferedReader reader = new BufferedReader(new InputStreamReader(
                new FilterInputStream(Channels.newInputStream(file)) {
                    @Override
                    public void close() {
                        // the channel is read more than once
                    }
                },
                written.newDecoder()));
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private Charset detect() throws IOException {
        ByteBuffer first = ByteBuffer.allocate(Short.BYTES);
        if (file.read(first, 0) == Short.BYTES && first.getShort(0) == MARK_UTF_16) {
            return StandardCharsets.UTF_16LE;
        }
        try (BufferedReader reader = text(StandardCharsets.UTF_8)) {
            reader.transferTo(Writer.nullWriter());
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return WINDOWS;
        }
    }

    private char mostFrequent(Charset written) throws IOException {
        try (BufferedReader reader = text(written)) {
            String line = reader.readLine();
            String first = line == null ? "" : line;
            return Stream.of(';', ',', '\t', '|')
                    .max(Comparator.comparingLong(
                            one -> first.chars().filter(c -> c == one).count()))
                    .orElseThrow();
        }
    }
}
