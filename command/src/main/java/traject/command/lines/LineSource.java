package traject.command.lines;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import traject.command.reason.NotRecorded;

/** A file as lines that each tell one command, wherever they come from; it can be read more than once. */
public interface LineSource extends AutoCloseable {

    /** From the first line on. */
    Lines open() throws IOException;

    /** Lets go of what was kept of it; what it was made from is its maker's to close. */
    @Override
    void close() throws IOException;

    /** A walk through the lines. */
    interface Lines extends AutoCloseable {

        /** Null at the end. */
        @Nullable
        Line next() throws IOException;

        /** How many lines of the file were read, blank ones included. */
        long read();

        @Override
        void close() throws IOException;
    }

    /**
     * A line of the file.
     *
     * @param text JSON; it may name the case even if the line is unreadable
     * @param unreadable why it can't be judged, or null
     */
    record Line(Place place, String text, @Nullable NotRecorded unreadable) {}
}
