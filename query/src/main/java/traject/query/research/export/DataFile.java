package traject.query.research.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A file of data, written the same to the byte each time. */
interface DataFile {

    String name();

    /** What is in it, for the codebook. */
    List<Column> columns();

    /** In how many steps it is written. */
    long steps();

    /**
     * Writes it; the stream stays open.
     *
     * @param step is run after each step; what it throws ends the writing
     */
    void write(OutputStream out, Runnable step) throws IOException;
}
