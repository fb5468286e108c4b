package traject.query.process.object;

import java.util.Locale;

/** The kinds of values that OCEL 2.0 knows. */
public enum AttributeKind {
    STRING,
    TIME,
    INTEGER,
    FLOAT,
    BOOLEAN;

    /** As the standard writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
