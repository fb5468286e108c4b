package traject.command.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import traject.command.desk.CommandReader;
import traject.command.reason.Reason;

/** Reads lines of UTF-8 of bounded length; what is beyond the bound is passed over, not kept. */
final class LineReader {

    /**
     * A line of the file.
     *
     * @param number from 1
     * @param unreadable why its text is not there, or null
     */
    record Line(long number, String text, @Nullable Reason unreadable) {}

    private static final int END_OF_FILE = -1;

    private final InputStream in;
    private long lines;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    long lines() {
        return lines;
    }

    /** Null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int length = 0;
        int next = in.read();
        if (next == END_OF_FILE) {
            return null;
        }
        for (; next != END_OF_FILE && next != '\n'; next = in.read()) {
            if (++length <= CommandReader.LONGEST) {
                bytes.write(next);
            }
        }
        lines++;
        return length > CommandReader.LONGEST ? new Line(lines, "", Reason.LINE_TOO_LONG) : decode(bytes);
    }

    private Line decode(ByteArrayOutputStream bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            boolean marked = lines == 1 && text.startsWith("\uFEFF");
            return new Line(lines, marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException notUtf8) {
            return new Line(lines, "", Reason.MALFORMED_JSON);
        }
    }
}
