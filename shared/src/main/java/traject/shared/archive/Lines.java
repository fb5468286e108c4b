package traject.shared.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines, each with its line break, of bounded length: what was forged must not fill the memory. */
final class Lines {

    private static final int LONGEST = 4 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * The next line.
     *
     * @return null at the end
     * @throws ArchiveException broken off when the last line has no end, damaged when a line is too long
     */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (line.size() <= LONGEST) {
            if (from == end) {
                from = 0;
                end = Math.max(0, in.read(buffer));
                if (end == 0) {
                    if (line.size() > 0) {
                        throw new ArchiveException(ArchiveFault.ARCHIVE_BROKEN_OFF);
                    }
                    return null;
                }
            }
            int at = from;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            boolean whole = at < end;
            int next = whole ? at + 1 : at;
            line.write(buffer, from, next - from);
            from = next;
            if (whole) {
                return line.toByteArray();
            }
        }
        throw new ArchiveException(ArchiveFault.ARCHIVE_DAMAGED);
    }
}
