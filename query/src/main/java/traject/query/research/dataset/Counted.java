package traject.query.research.dataset;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes have been read. */
final class Counted extends FilterInputStream {

    private final LongConsumer reached;
    private long count;

    Counted(InputStream in, LongConsumer reached) {
        super(in);
        this.reached = reached;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        tell(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        tell(Math.max(0, read));
        return read;
    }

    private void tell(int read) {
        count += read;
        reached.accept(count);
    }
}
