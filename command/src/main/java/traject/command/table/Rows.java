package traject.command.table;

import java.io.IOException;
import java.util.List;

/** Takes a table row by row, whatever file it stands in. */
interface Rows {

    /** Every row that has anything in it, from the first one on. */
    void read(Taker taker) throws IOException;

    /** What is done with each. */
    @FunctionalInterface
    interface Taker {

        /** Takes one row, of this number in the file, from 1. */
        void take(long number, List<Cell> cells) throws IOException;
    }
}
