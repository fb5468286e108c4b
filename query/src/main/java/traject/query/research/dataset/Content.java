package traject.query.research.dataset;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import traject.query.problem.NotAnswered;
import traject.query.problem.Reason;

/** What was sent, packed by gzip; it never changes. */
final class Content {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final byte[] packed;
    private final long size;
    private final long unpacked;
    private final String sha256;

    private Content(byte[] packed, long size, long unpacked, String sha256) {
        this.packed = packed;
        this.size = size;
        this.unpacked = unpacked;
        this.sha256 = sha256;
    }

    /** As it is stored; not to be changed. */
    byte[] packed() {
        return packed;
    }

    /** Bytes as they were sent. */
    long size() {
        return size;
    }

    /** Bytes as they are read. */
    long unpacked() {
        return unpacked;
    }

    /** Of the bytes as they were sent, in hex. */
    String sha256() {
        return sha256;
    }

    /**
     * Takes all of it in, once; what is packed is unpacked no further than allowed.
     *
     * @param most bytes, as sent and as read
     * @throws NotAnswered when it is larger, or packed and broken
     * @throws IOException when it breaks off
     */
    static Content receive(InputStream in, long most) throws IOException {
        MessageDigest digest = digest();
        Limited sent = new Limited(new DigestInputStream(in, digest), most);
        BufferedInputStream ahead = new BufferedInputStream(sent);
        ahead.mark(2);
        boolean gzip = ahead.read() == GZIP_FIRST && ahead.read() == GZIP_SECOND;
        ahead.reset();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        long unpacked = gzip ? unpack(ahead, most, packed) : pack(ahead, packed);
        ahead.skip(Long.MAX_VALUE);
        return new Content(
                packed.toByteArray(), sent.count, unpacked, HexFormat.of().formatHex(digest.digest()));
    }

    private static long unpack(InputStream sent, long most, ByteArrayOutputStream packed) throws IOException {
        try {
            return pack(new Limited(new Unpacked(sent), most), packed);
        } catch (ZipException | EOFException broken) {
            throw new NotAnswered(Reason.DATASET_BROKEN);
        }
    }

    private static long pack(InputStream in, ByteArrayOutputStream packed) throws IOException {
        try (OutputStreamOfSpeed out = new OutputStreamOfSpeed(packed)) {
            return in.transferTo(out);
        }
    }

    /**
     * A packed file may consist of parts, and Java goes from an empty one to the next by calling itself: thousands of them
     * would overflow the stack.
     */
    private static final class Unpacked extends GZIPInputStream {

        private static final int MOST_EMPTY = 500;

        private int empty;

        Unpacked(InputStream in) throws IOException {
            super(in, 1 << 16);
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (empty > MOST_EMPTY) {
                throw new ZipException("too many empty parts");
            }
            empty++;
            try {
                return super.read(bytes, from, length);
            } finally {
                empty--;
            }
        }
    }

    /** Packed fast rather than small: it is read more often than it is moved. */
    private static final class OutputStreamOfSpeed extends GZIPOutputStream {
        OutputStreamOfSpeed(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** From the beginning, as it is read. */
    InputStream open() {
        return open(packed);
    }

    /** What was kept, as it is read. */
    static InputStream open(byte[] packed) {
        try {
            return new BufferedInputStream(new GZIPInputStream(new ByteArrayInputStream(packed), 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Counts what passes and refuses more than allowed. */
    private static final class Limited extends FilterInputStream {

        private final long most;
        private long count;

        Limited(InputStream in, long most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) {
                counted(1);
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return counted(super.read(bytes, from, length));
        }

        private int counted(int read) {
            count += Math.max(0, read);
            if (count > most) {
                throw new NotAnswered(Reason.DATASET_TOO_LARGE);
            }
            return read;
        }
    }
}
