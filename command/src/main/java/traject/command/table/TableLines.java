package traject.command.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import traject.command.lines.LineSource;
import traject.command.lines.Spool;
import traject.command.lines.SpoolFolder;

/**
 * A table as lines: what its rows tell through a mapping, case by case and day by day, so rows may stand in any order; of one
 * day the opening goes first and the closing last.
 * If any row does not tell its case, only such rows are given: of which case something would be missing nobody knows.
 */
public final class TableLines implements LineSource {

    private final Rows rows;
    private final Mapping mapping;
    private final Spool told;
    private final Spool strays;
    private @Nullable SortedLines lines;

    TableLines(Rows rows, Mapping mapping, SpoolFolder spools) throws IOException {
        this.rows = rows;
        this.mapping = mapping;
        this.told = spools.empty();
        this.strays = spools.empty();
    }

    /** Reads the table the first time. */
    @Override
    public Lines open() throws IOException {
        if (lines == null) {
            lines = convert();
        }
        return new Walk(lines, mapping);
    }

    private SortedLines convert() throws IOException {
        SortedLines withCase = new SortedLines(told.channel());
        SortedLines without = new SortedLines(strays.channel());
        RowConverter converter = new RowConverter(mapping, withCase, without);
        rows.read(converter);
        converter.end();
        withCase.sort();
        without.sort();
        return without.size() > 0 ? without : withCase;
    }

    @Override
    public void close() throws IOException {
        told.close();
        strays.close();
    }

    private static final class Walk implements Lines {

        private final SortedLines lines;
        private final Mapping mapping;
        private int next;

        Walk(SortedLines lines, Mapping mapping) {
            this.lines = lines;
            this.mapping = mapping;
        }

        @Override
        public @Nullable Line next() throws IOException {
            return next == lines.size()
                    ? null
                    : KeptLine.parse(lines.get(next++)).toLine(mapping.entries());
        }

        @Override
        public long read() {
            return next;
        }

        @Override
        public void close() {}
    }
}
