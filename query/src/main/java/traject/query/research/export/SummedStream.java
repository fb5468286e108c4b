package traject.query.research.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Passes on what is written, counts it and takes its sums. Closing it closes nothing. */
final class SummedStream extends OutputStream {

    private final OutputStream out;
    private final List<MessageDigest> digests;
    private long bytes;

    SummedStream(OutputStream out, List<MessageDigest> digests) {
        this.out = out;
        this.digests = List.copyOf(digests);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] written, int from, int length) throws IOException {
        out.write(written, from, length);
        digests.forEach(digest -> digest.update(written, from, length));
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** How many bytes were written. */
    long bytes() {
        return bytes;
    }

    /** The first sum of what was written, in hexadecimal digits; asked once. */
    String first() {
        return HexFormat.of().formatHex(digests.getFirst().digest());
    }
}
