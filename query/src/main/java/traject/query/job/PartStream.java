package traject.query.job;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/** Cuts what is written into parts of the same size, of which the last may be shorter. */
final class PartStream extends OutputStream {

    private final Parts parts;
    private final byte[] buffer = new byte[JobFiles.PART];
    private int filled;
    private int number;

    PartStream(Parts parts) {
        this.parts = parts;
    }

    /** Takes the parts in their order. */
    @FunctionalInterface
    interface Parts {
        /**
         * Takes the next part.
         *
         * @param number from 0
         */
        void add(int number, byte[] bytes);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        int taken = 0;
        while (taken < length) {
            int fits = Math.min(length - taken, buffer.length - filled);
            System.arraycopy(bytes, from + taken, buffer, filled, fits);
            filled += fits;
            taken += fits;
            if (filled == buffer.length) {
                give();
            }
        }
    }

    /** Gives the last part; nothing is written after that. */
    @Override
    public void close() {
        if (filled > 0) {
            give();
        }
    }

    private void give() {
        parts.add(number, Arrays.copyOf(buffer, filled));
        number++;
        filled = 0;
    }
}
