package traject.command.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/**
 * A sheet of an XLSX workbook, read as a stream. A formula has the value that was computed when the file was saved; a
 * date is a number with a date's format, counted from 1900 or 1904 as the workbook says.
 *
 * @param sheet its name; null for the first one
 */
record XlsxRows(Path file, @Nullable String sheet) implements Rows {

    /** Unpacked; the shared texts are held in memory as a whole. */
    private static final long MOST_BYTES = 2_000_000_000L;

    private static final long MOST_TEXT_BYTES = 100_000_000L;
    /** The last day of the year 9999. */
    private static final int LAST_DAY = 2_958_465;

    private static final Pattern NOT_OF_THE_DAY = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern DAY = Pattern.compile("[dy]", Pattern.CASE_INSENSITIVE);

    @Override
    public void read(Taker taker) throws IOException {
        refuseBomb();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<org.dhatim.fastexcel.reader.Row> rows = find(workbook).openStream()) {
            rows.forEach(row -> take(row, taker));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (ExcelReaderException | IndexOutOfBoundsException | IllegalArgumentException malformed) {
            throw NotRecorded.because(Reason.TABLE_UNREADABLE);
        }
    }

    private Sheet find(ReadableWorkbook workbook) {
        return (sheet == null ? workbook.getSheet(0) : workbook.findSheet(sheet))
                .orElseThrow(() -> NotRecorded.because(Reason.SHEET_UNKNOWN, "sheet"));
    }

    private static void take(org.dhatim.fastexcel.reader.Row row, Taker taker) {
        try {
            taker.take(row.getRowNum(), row.stream().map(XlsxRows::cell).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        Object value = cell.getValue();
        boolean formula = cell.getType() == CellType.FORMULA;
        if (cell.getType() == CellType.ERROR || (formula && (value == null || isError(value)))) {
            return new Cell("", null, true);
        }
        if (value instanceof BigDecimal number) {
            LocalDate day = day(cell);
            String text = day != null && isDay(cell.getDataFormatString())
                    ? day.toString()
                    : number.stripTrailingZeros().toPlainString();
            return new Cell(text, day, false);
        }
        return Cell.of(value == null ? "" : value.toString());
    }

    /** Null for a number that is no day that Excel knows. */
    private static @Nullable LocalDate day(org.dhatim.fastexcel.reader.Cell number) {
        double days = Double.parseDouble(number.getRawValue());
        return days < 1 || days > LAST_DAY ? null : number.asDate().toLocalDate();
    }

    private static boolean isError(Object value) {
        return value instanceof String text && text.startsWith("#") && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isDay(@Nullable String format) {
        return format != null
                && DAY.matcher(NOT_OF_THE_DAY.matcher(format).replaceAll("")).find();
    }

    /** A small file may unpack to more than any disk holds: what it really unpacks to is counted before it is read. */
    private void refuseBomb() throws IOException {
        long left = MOST_BYTES;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                boolean sheetData = part.getName().startsWith("xl/worksheets/");
                left -= unpacked(zip, part, Math.min(left, sheetData ? MOST_BYTES : MOST_TEXT_BYTES));
            }
        } catch (ZipException malformed) {
            throw NotRecorded.because(Reason.TABLE_UNREADABLE);
        }
    }

    private static long unpacked(ZipFile zip, ZipEntry part, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw NotRecorded.because(Reason.TABLE_TOO_LARGE);
                }
            }
        }
        return bytes;
    }
}
