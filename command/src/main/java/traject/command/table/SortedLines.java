package traject.command.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import traject.command.reason.NotRecorded;
import traject.command.reason.Reason;

/**
 * Lines kept on disk as they come, and given back case by case in the order in which the cases first occur, within a
 * case day by day, and those of one day as they came, between what opens and what closes the case. In memory are 16 bytes for each line and the ids of the cases.
 */
final class SortedLines {

    /** What goes first on one day. */
    enum Turn {
        OPENING(0),
        REST(1),
        CLOSING(2);

        private final int rank;

        Turn(int rank) {
            this.rank = rank;
        }
    }

    private static final int BITS_OF_RANK = 22;
    private static final int BITS_OF_TURN = 2;
    private static final int BITS_OF_DAY = 17;
    private static final long MOST_LINES = 1L << BITS_OF_RANK;
    private static final long FIRST_DAY = LocalDate.of(1900, 1, 1).toEpochDay();
    private static final long LAST_DAY = (1L << BITS_OF_DAY) - 1;
    private static final char END = '\n';

    private final FileChannel kept;
    private final OutputStream out;
    private final Map<String, Integer> cases = new HashMap<>();
    private final LongStream.Builder keys = LongStream.builder();
    private final LongStream.Builder offsets = LongStream.builder();
    private long lines;
    private long bytes;
    private long[] order = {};
    private long[] places = {};

    /** @param kept empty, to read and write */
    SortedLines(FileChannel kept) {
        this.kept = kept;
        this.out = new BufferedOutputStream(Channels.newOutputStream(kept), 1 << 16);
    }

    /**
     * Keeps a line.
     *
     * @param day null when it can't be told
     * @param turn on that day: what opens goes before the rest, and what closes after it
     * @param line without a line end
     */
    void add(String caseId, @Nullable LocalDate day, Turn turn, String line) throws IOException {
        if (lines == MOST_LINES) {
            throw NotRecorded.because(Reason.TABLE_TOO_LARGE);
        }
        long rank = cases.computeIfAbsent(caseId, _ -> cases.size());
        long days = day == null ? 0 : Math.clamp(day.toEpochDay() - FIRST_DAY, 0, LAST_DAY);
        long when = (days << BITS_OF_TURN) | turn.rank;
        keys.add((rank << (BITS_OF_DAY + BITS_OF_TURN + BITS_OF_RANK)) | (when << BITS_OF_RANK) | lines);
        offsets.add(bytes);
        byte[] text = (line + END).getBytes(StandardCharsets.UTF_8);
        out.write(text);
        bytes += text.length;
        lines++;
    }

    /** No line comes after this. */
    void sort() throws IOException {
        out.flush();
        order = keys.build().toArray();
        Arrays.sort(order);
        places = offsets.build().toArray();
    }

    int size() {
        return order.length;
    }

    /** The line of this rank in the new order, from 0. */
    String get(int rank) throws IOException {
        int at = (int) (order[rank] & (MOST_LINES - 1));
        long end = at + 1 < places.length ? places[at + 1] : bytes;
        ByteBuffer text = ByteBuffer.allocate((int) (end - places[at]) - 1);
        while (text.hasRemaining() && kept.read(text, places[at] + text.position()) >= 0) {
            // reads on until the line is whole
        }
        return new String(text.array(), StandardCharsets.UTF_8);
    }
}
