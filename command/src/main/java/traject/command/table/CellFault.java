package traject.command.table;

import org.jspecify.annotations.Nullable;
import traject.command.reason.Reason;

/** A cell from which a field can't be made; it carries no value, which may be about a person. */
final class CellFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable String column;

    CellFault(Reason reason, @Nullable String column) {
        super(reason.code(), null, false, false);
        this.reason = reason;
        this.column = column;
    }

    Reason reason() {
        return reason;
    }

    @Nullable
    String column() {
        return column;
    }
}
