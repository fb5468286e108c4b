package traject.query.research.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A file of data, written the same to the byte each time. */
interface DataFile {

    String name();

    /** What is in it, for the codebook. */
    List<Column> columns();

    /** Writes it; the stream stays open. */
    void write(OutputStream out) throws IOException;
}
