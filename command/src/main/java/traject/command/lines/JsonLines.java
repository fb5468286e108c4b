package traject.command.lines;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import traject.command.desk.CommandReader;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/** A file of JSON Lines in UTF-8. Lines are of bounded length: what is beyond it is passed over, not kept. */
public final class JsonLines implements LineSource {

    private static final int BUFFER = 1 << 16;
    private static final char REPLACED = '\uFFFD';
    private static final String MARK = "\uFEFF";

    private final FileChannel file;

    /** @param file stays open, and is the caller's to close */
    public JsonLines(FileChannel file) {
        this.file = file;
    }

    @Override
    public Lines open() throws IOException {
        file.position(0);
        return new Reader(Channels.newInputStream(file));
    }

    @Override
    public void close() {}

    private static final class Reader implements Lines {

        private final InputStream in;
        private final byte[] buffer = new byte[BUFFER];
        private int from;
        private int end;
        private byte[] text = new byte[1024];
        private int length;
        private long lines;

        Reader(InputStream in) {
            this.in = in;
        }

        @Override
        public long read() {
            return lines;
        }

        @Override
        public @Nullable Line next() throws IOException {
            if (from == end && !fill()) {
                return null;
            }
            length = 0;
            while (true) {
                int stop = from;
                while (stop < end && buffer[stop] != '\n') {
                    stop++;
                }
                keep(stop);
                boolean ended = stop < end;
                from = ended ? stop + 1 : stop;
                if (ended || !fill()) {
                    lines++;
                    return line();
                }
            }
        }

        private boolean fill() throws IOException {
            from = 0;
            end = Math.max(0, in.read(buffer));
            return end > 0;
        }

        /** One byte more than may be is kept, which tells that the line is too long. */
        private void keep(int stop) {
            int more = Math.min(stop - from, CommandReader.LONGEST + 1 - length);
            if (length + more > text.length) {
                text = Arrays.copyOf(text, Math.max(length + more, 2 * text.length));
            }
            System.arraycopy(buffer, from, text, length, more);
            length += more;
        }

        private Line line() {
            Place place = Place.of(lines);
            if (length > CommandReader.LONGEST) {
                return new Line(place, "", NotRecorded.because(Reason.LINE_TOO_LONG));
            }
            String read = new String(text, 0, length, StandardCharsets.UTF_8);
            if (read.indexOf(REPLACED) >= 0 && !isUtf8()) {
                return new Line(place, "", NotRecorded.because(Reason.MALFORMED_JSON));
            }
            return new Line(place, lines == 1 && read.startsWith(MARK) ? read.substring(1) : read, null);
        }

        private boolean isUtf8() {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, 0, length));
                return true;
            } catch (CharacterCodingException notUtf8) {
                return false;
            }
        }

        @Override
        public void close() {}
    }
}
