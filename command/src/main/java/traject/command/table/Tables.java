package traject.command.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import traject.command.lines.JsonLines;
import traject.command.lines.LineSource;
import traject.command.lines.SpoolFolder;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/** Tells by what stands in it what sort of file it is. */
public final class Tables {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Tables() {}

    /**
     * The lines of a file: those of a table when there is a mapping, else JSON Lines.
     *
     * @param path of the same file
     * @param mapping YAML or JSON, or null
     * @param spools where a table is kept while it is put in order
     * @throws NotRecorded when the file can't be read so, or something is wrong with the mapping
     */
    public static LineSource open(Path path, FileChannel file, @Nullable String mapping, SpoolFolder spools)
            throws IOException {
        if (begins(file, OLE)) {
            throw NotRecorded.because(Reason.WORKBOOK_OLD_OR_LOCKED);
        }
        boolean workbook = begins(file, ZIP);
        if (mapping == null) {
            if (workbook) {
                throw NotRecorded.because(Reason.MAPPING_MISSING, "mapping");
            }
            return new JsonLines(file);
        }
        Mapping read = MappingReader.read(mapping);
        Rows rows = workbook ? new XlsxRows(path, read.sheet()) : new CsvRows(file, read.separator(), read.charset());
        return new TableLines(rows, read, spools);
    }

    private static boolean begins(FileChannel file, byte[] mark) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(mark.length);
        file.read(start, 0);
        return StandardCharsets.ISO_8859_1
                .decode(start.flip())
                .equals(StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(mark)));
    }
}
