package traject.shared.archive;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows go into an archive, in this order. These are the tables that can't be made again from others; all
 * that is not here is made from the log.
 */
public enum Section {
    /** What was recorded; the events of a case stand together, in the order of recording. */
    EVENT(
            "event_log.event",
            "position, case_id, version, event_id, type, type_version, payload, metadata, stored_at",
            "case_id, version"),
    /** Who looked at which case. */
    LOOK("query.look", "*", "id"),
    /** Who looked at many cases at once; archives made before this was noted have none. */
    RESEARCH_LOOK("query.research_look", "*", "id"),
    /** What was answered to requests with a key: without it, a request sent again would be recorded twice. */
    IDEMPOTENCY("command.idempotency", "*", "person, key"),
    /** The exports that were begun before, how they ended, and what was restored. */
    EXPORT("archive.export", "*", "id"),
    EXPORT_END("archive.export_end", "*", "export"),
    RESTORE("archive.restore", "*", "id");

    private final String table;
    private final String columns;
    private final String order;

    Section(String table, String columns, String order) {
        this.table = table;
        this.columns = columns;
        this.order = order;
    }

    /** The table with its schema. */
    public String table() {
        return table;
    }

    /** What stands in the archive of a row: one JSON object, named as the columns are. */
    public String query() {
        return "SELECT row_to_json(r)::text FROM (SELECT " + columns + " FROM " + table + " ORDER BY " + order + ") r";
    }

    /** What a line of this section begins with. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Section of(String key) {
        return Arrays.stream(values())
                .filter(section -> section.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
