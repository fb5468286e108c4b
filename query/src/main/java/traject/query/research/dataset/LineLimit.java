package traject.query.research.dataset;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import traject.query.problem.Reason;

/** Counts lines and refuses one that goes on too long, before it is in memory as a whole. */
final class LineLimit extends FilterReader {

    private final int most;
    private long line = 1;
    private int length;

    LineLimit(Reader in, int most) {
        super(in);
        this.most = most;
    }

    /** The line that was read last, from 1. */
    long line() {
        return line;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count((char) one);
        }
        return one;
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int read = super.read(text, from, length);
        for (int i = from; i < from + read; i++) {
            count(text[i]);
        }
        return read;
    }

    private void count(char one) {
        if (one == '\n') {
            line++;
            length = 0;
        } else if (++length > most) {
            throw Refusals.at(Reason.DATASET_LINE_TOO_LONG, line, null);
        }
    }
}
