package traject.query.research.export;

import java.util.List;
import java.util.Locale;

/**
 * A column of a file, or an attribute that stands for one, with what is to be known of it.
 *
 * @param meaning the key of its meaning
 * @param said what is filled in there
 * @param unit the key of its unit; empty without one
 * @param range from where to where, where codes do not say it; may be empty
 * @param codes its codes; an empty list where it has none
 * @param optional whether it can be empty
 */
record Column(
        String name,
        Kind kind,
        String meaning,
        List<Object> said,
        String unit,
        String range,
        CodeList codes,
        boolean optional) {

    private static final CodeList NO_CODES = new CodeList("", List.of());

    /** Of what kind its values are. */
    enum Kind {
        PSEUDONYM,
        CODE,
        DATE,
        MOMENT,
        WHOLE_NUMBER,
        TRUTH,
        TEXT;

        String key() {
            return "kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    Column {
        said = List.copyOf(said);
    }

    /** Neither codes nor a unit, never empty; its name is the key of its meaning. */
    static Column of(String name, Kind kind) {
        return new Column(name, kind, "column." + name, List.of(), "", "", NO_CODES, false);
    }

    static Column pseudonym(String name) {
        return of(name, Kind.PSEUDONYM);
    }

    static Column code(String name, CodeList codes) {
        return new Column(name, Kind.CODE, "column." + name, List.of(), "", "", codes, false);
    }

    Column empty() {
        return new Column(name, kind, meaning, said, unit, range, codes, true);
    }

    Column meaning(String key, Object... filled) {
        return new Column(name, kind, "column." + key, List.of(filled), unit, range, codes, optional);
    }

    Column in(String unitKey, String within) {
        return new Column(
                name, kind, meaning, said, unitKey.isEmpty() ? "" : "unit." + unitKey, within, codes, optional);
    }

    /** The same under another name. */
    Column named(String other) {
        return new Column(other, kind, meaning, said, unit, range, codes, optional);
    }
}
