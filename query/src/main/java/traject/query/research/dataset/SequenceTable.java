package traject.query.research.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;

/**
 * Goes through a table of sequences: comma-separated values (RFC 4180), or with semicolons or tabs, in UTF-8, with a
 * first line of names. Every row has a cell for each of them: one that has not is most often where a file was cut off.
 */
final class SequenceTable {

    private static final int MARK = '\uFEFF';

    /** How far into the file its first line is looked at. */
    private static final int AHEAD = 1 << 16;

    /** A row, and the line on which it begins, from 1. */
    record Row(long line, List<String> cells) {}

    private SequenceTable() {}

    /**
     * Hands over the row of names and then each other one.
     *
     * @throws NotAnswered when it is no such table
     */
    static void read(InputStream in, Consumer<Row> names, Consumer<Row> each) {
        LineLimit lines = new LineLimit(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), Bounds.LINE);
        try (CsvReader<CsvRecord> records = records(new BufferedReader(lines, AHEAD))) {
            int columns = 0;
            for (CsvRecord record : records) {
                Row row = new Row(record.getStartingLineNumber(), record.getFields());
                if (columns == 0) {
                    columns = record.getFieldCount();
                    names.accept(row);
                } else if (record.getFieldCount() != columns) {
                    throw Refusals.at(Reason.DATASET_ROW_UNEVEN, row.line(), null);
                } else {
                    each.accept(row);
                }
            }
            if (columns == 0) {
                throw new NotAnswered(Reason.DATASET_EMPTY);
            }
        } catch (CsvParseException | IOException | UncheckedIOException e) {
            throw refusal(e, lines.line());
        }
    }

    private static CsvReader<CsvRecord> records(BufferedReader text) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(4 * Bounds.LINE)
                .ofCsvRecord(text);
    }

    /** The one that stands most often in the first line; goes past the mark before it. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        text.mark(AHEAD);
        char[] ahead = new char[AHEAD];
        int read = Math.max(0, text.read(ahead, 0, AHEAD));
        text.reset();
        String first = new String(ahead, 0, read).lines().findFirst().orElse("");
        return Stream.of('\t', ';', ',')
                .max((one, other) -> Long.compare(count(first, one), count(first, other)))
                .orElseThrow();
    }

    private static long count(String line, char separator) {
        return line.chars().filter(each -> each == separator).count();
    }

    /** Why it could not be read: what was thrown underneath, or a quote that has no end. */
    private static NotAnswered refusal(Throwable e, long line) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotAnswered told) {
                return told;
            }
            if (cause instanceof CharacterCodingException) {
                return Refusals.at(Reason.DATASET_NOT_UTF8, line, null);
            }
        }
        return Refusals.at(Reason.DATASET_BROKEN, line, null);
    }
}
