package traject.query.research.export;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import traject.query.research.export.Manifest.SummedFile;

/** Passes on what is written, counts it and takes its sum. Closing it closes nothing. */
final class SummedStream extends OutputStream {

    private final OutputStream out;
    private final MessageDigest sum = sha256();
    private long bytes;

    SummedStream(OutputStream out) {
        this.out = out;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] written, int from, int length) throws IOException {
        out.write(written, from, length);
        sum.update(written, from, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** What was written, as a file; asked once. */
    SummedFile file(String name) {
        return new SummedFile(name, bytes, HexFormat.of().formatHex(sum.digest()));
    }
}
